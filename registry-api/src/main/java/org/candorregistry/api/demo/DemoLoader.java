package org.candorregistry.api.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.candorregistry.api.demo.invented.InventedClinic;
import org.candorregistry.api.demo.invented.Invention;
import org.candorregistry.core.clinic.Clinic;
import org.candorregistry.core.clinic.ClinicService;
import org.candorregistry.core.paging.Page;
import org.candorregistry.core.paging.PageRequest;
import org.candorregistry.core.session.Caller;
import org.candorregistry.core.session.Role;
import org.candorregistry.core.session.Session;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Loads the demo into an empty registry, and what is missing of it where an earlier load was cut off. First all clinics, in
 * one transaction; then each clinic's records, in one transaction per clinic. So a clinic of the demo that has a program has
 * everything, and one that has none has nothing. All days count back from the day on which the clinics were recorded: a
 * load that is finished the day after is the same as one that was not cut off.
 */
@Component
class DemoLoader {

    private static final Logger LOG = LoggerFactory.getLogger(DemoLoader.class);

    private final ClinicService clinics;
    private final ClinicLoader records;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DemoLoader(ClinicService clinics, ClinicLoader records, PlatformTransactionManager transactions, Clock clock) {
        this.clinics = clinics;
        this.records = records;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * Loads it; does nothing where the registry holds clinics that are none of the demo's.
     *
     * @return the clinics of the demo, in their order; empty where there are others
     */
    List<Clinic> load() {
        List<Clinic> present = Session.as(Demo.STEWARD, this::everyClinic);
        List<InventedClinic> invented = Invention.clinics(present.stream()
                .map(clinic -> clinic.recorded().at())
                .findFirst()
                .map(first -> LocalDate.ofInstant(first, ZoneOffset.UTC))
                .orElseGet(() -> LocalDate.now(clock)));
        if (present.isEmpty()) {
            present = Session.as(
                    Demo.STEWARD,
                    () -> transaction.execute(status -> invented.stream()
                            .map(InventedClinic::clinic)
                            .map(clinics::record)
                            .toList()));
        }
        List<Clinic> loaded = new ArrayList<>();
        for (InventedClinic clinic : invented) {
            find(clinic, present).ifPresent(found -> {
                load(found.id(), clinic);
                loaded.add(found);
            });
        }
        return loaded;
    }

    private static Optional<Clinic> find(InventedClinic invented, List<Clinic> present) {
        return present.stream()
                .filter(Clinic::synthetic)
                .filter(clinic -> clinic.name().equals(invented.clinic().name()))
                .findFirst();
    }

    private void load(UUID clinic, InventedClinic invented) {
        Caller caller = new Caller(Demo.ACTOR, Role.CLINIC_ADMIN, clinic, Demo.REASON);
        boolean missing = Session.as(
                caller,
                () -> transaction.execute(status -> {
                    boolean empty =
                            clinics.programs(new PageRequest(null, 1)).items().isEmpty();
                    if (empty) {
                        records.load(invented);
                    }
                    return empty;
                }));
        if (missing) {
            LOG.info(
                    "Loaded {}: {} treatments",
                    invented.clinic().name(),
                    invented.cases().size());
        }
    }

    private List<Clinic> everyClinic() {
        List<Clinic> all = new ArrayList<>();
        Page<Clinic> page = clinics.list(new PageRequest(null, PageRequest.MOST));
        all.addAll(page.items());
        while (page.next() != null) {
            page = clinics.list(new PageRequest(page.next(), PageRequest.MOST));
            all.addAll(page.items());
        }
        return all;
    }
}
