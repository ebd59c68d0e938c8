package org.candorregistry.core.imports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.candorregistry.core.batch.BulkWrite;
import org.candorregistry.core.batch.Sameness;
import org.candorregistry.core.imports.ImportRow.Said;
import org.candorregistry.core.imports.mapping.SubjectForm;
import org.candorregistry.core.imports.mapping.TreatmentForm;
import org.candorregistry.core.product.CellProduct;
import org.candorregistry.core.product.ProductDescription;
import org.candorregistry.core.product.ProductService;
import org.candorregistry.core.product.RecordProduct;
import org.candorregistry.core.subject.SubjectFailure;
import org.candorregistry.core.treatment.NamedTreatment;
import org.candorregistry.core.treatment.RecordTreatment;
import org.candorregistry.core.treatment.RecordedBaseline;
import org.candorregistry.core.treatment.Treatment;
import org.candorregistry.core.treatment.TreatmentFailure;
import org.candorregistry.core.treatment.TreatmentService;
import org.springframework.stereotype.Component;

/** Records the treatments that rows tell and the registry does not know, with what was given. */
@Component
class TreatmentsStep {

    private final ProductService products;
    private final TreatmentService treatments;
    private final BulkWrite bulk;

    TreatmentsStep(ProductService products, TreatmentService treatments, BulkWrite bulk) {
        this.products = products;
        this.treatments = treatments;
        this.bulk = bulk;
    }

    void run(Collection<ImportRow> rows, Known known) {
        Map<String, Telling> first = new LinkedHashMap<>();
        List<Telling> ofRecorded = new ArrayList<>();
        for (ImportRow row : rows) {
            for (Said said : row.treatments()) {
                Telling telling = telling(row, said, known);
                if (telling == null) {
                    continue;
                }
                if (known.recordedTreatment(telling.form.externalId()).isPresent()) {
                    ofRecorded.add(telling);
                } else {
                    tellFirst(telling, first);
                }
            }
        }
        record(List.copyOf(first.values()), known);
        compare(ofRecorded, known);
    }

    /** A row that tells a treatment itself. */
    private record Telling(ImportRow row, Said said, UUID subject, ProductDescription product, TreatmentForm form) {

        String pointer(String of) {
            return said.pointer(of);
        }

        boolean saysTheSameAs(Telling other) {
            return subject.equals(other.subject) && product.equals(other.product) && form.equals(other.form);
        }
    }

    private static @org.jspecify.annotations.Nullable Telling telling(ImportRow row, Said said, Known known) {
        TreatmentForm form = said.treatment();
        ProductDescription product = said.product();
        SubjectForm person = row.subject();
        if (form == null || product == null || row.isRefused()) {
            return null;
        }
        UUID subject = person == null ? null : known.subject(person.pseudonym());
        if (subject == null) {
            row.refuse("/subject/pseudonym", SubjectFailure.SUBJECT_UNKNOWN, "No such subject.");
            return null;
        }
        return new Telling(row, said, subject, product, form);
    }

    private static void tellFirst(Telling telling, Map<String, Telling> first) {
        Telling earlier = first.putIfAbsent(telling.form.externalId(), telling);
        if (earlier != null && !telling.saysTheSameAs(earlier)) {
            contradicted(telling, "Row " + earlier.row.number() + " says something else of this treatment.");
        }
    }

    private void record(List<Telling> tellings, Known known) {
        List<CellProduct> given = bulk.write(
                tellings.stream()
                        .map(telling -> new RecordProduct(telling.subject, telling.product))
                        .toList(),
                products::recordAll,
                (place, violations) -> {
                    Telling telling = tellings.get(place);
                    telling.row.refuse(telling.pointer("product"), violations);
                });
        List<Telling> prepared = new ArrayList<>();
        List<RecordTreatment> commands = new ArrayList<>();
        for (int place = 0; place < tellings.size(); place++) {
            CellProduct product = given.get(place);
            if (product != null) {
                Telling telling = tellings.get(place);
                telling.row.written();
                prepared.add(telling);
                commands.add(telling.form.command(telling.subject, product.id()));
            }
        }
        List<UUID> done = bulk.write(commands, treatments::recordAll, (place, violations) -> {
            Telling telling = prepared.get(place);
            telling.row.refuse(telling.pointer("treatment"), violations);
        });
        for (int place = 0; place < prepared.size(); place++) {
            UUID id = done.get(place);
            if (id != null) {
                Telling telling = prepared.get(place);
                known.added(
                        new NamedTreatment(id, telling.subject, telling.form.externalId(), telling.form.treatedOn()));
            }
        }
    }

    private void compare(List<Telling> tellings, Known known) {
        Map<String, Treatment> recorded = treatments
                .find(tellings.stream()
                        .map(telling -> known.recordedTreatment(telling.form.externalId())
                                .orElseThrow()
                                .id())
                        .toList())
                .stream()
                .collect(Collectors.toMap(
                        treatment ->
                                Objects.requireNonNull(treatment.description().externalId()),
                        Function.identity()));
        Map<UUID, CellProduct> given = products.find(recorded.values().stream()
                .map(treatment -> treatment.description().product())
                .toList());
        for (Telling telling : tellings) {
            Treatment treatment = Objects.requireNonNull(recorded.get(telling.form.externalId()));
            CellProduct product =
                    Objects.requireNonNull(given.get(treatment.description().product()));
            if (!holds(treatment, product, telling)) {
                contradicted(telling, "This treatment is recorded, and with other values.");
            }
        }
    }

    private static boolean holds(Treatment treatment, CellProduct product, Telling telling) {
        RecordTreatment said = telling.form.command(telling.subject, product.id());
        return Sameness.holds(product.description(), telling.product)
                && Sameness.holds(treatment.description(), said.description())
                && Sameness.holds(treatment.goals(), said.goals())
                && Sameness.holds(
                        treatment.baselineScores().stream()
                                .map(RecordedBaseline::score)
                                .toList(),
                        said.baselineScores());
    }

    private static void contradicted(Telling telling, String detail) {
        telling.row.refuse(telling.pointer("treatment/externalId"), TreatmentFailure.EXTERNAL_ID_TAKEN, detail);
    }
}
