package org.candorregistry.api.demo.invented;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.candorregistry.core.product.CellCollection;
import org.candorregistry.core.product.Characterization;
import org.candorregistry.core.product.Donor;
import org.candorregistry.core.product.Dose;
import org.candorregistry.core.product.Processing;
import org.candorregistry.core.product.Source;

/** Haematopoietic grafts by the fields of CIBMTR form 2006. Doses lie where those of 187 paediatric transplants lie. */
final class GraftProducts {

    private static final String UNKNOWN = "unknown";

    private final Person person;
    private final Graft graft;
    private final Chance chance;
    private final Gaps gaps = new Gaps();

    private GraftProducts(Person person, Graft graft, Chance chance) {
        this.person = person;
        this.graft = graft;
        this.chance = chance;
    }

    static InventedProduct of(Person person, Graft graft, Chance chance) {
        return new GraftProducts(person, graft, chance).product();
    }

    private InventedProduct product() {
        if (!graft.isRelated()) {
            gaps.leave("collection.collectorId", "not-permitted");
        }
        return new InventedProduct(
                "hsct",
                new Source(
                        graft.source(),
                        false,
                        graft.isCord() ? "hpc-cord-blood" : null,
                        "SYN-HPC-" + person.number(),
                        null,
                        null),
                donor(),
                collection(),
                processing(),
                new Characterization(
                        chance.decimal(graft.isCord() ? 82 : 95, 4, 60, 99, 1),
                        null,
                        Map.of(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        Map.of(),
                        null,
                        chance.happens(0.98) ? "no-growth" : "growth",
                        null,
                        null),
                dose(),
                gaps.reasons());
    }

    private Donor donor() {
        BigDecimal age = graft.isCord()
                ? BigDecimal.ZERO
                : graft.isRelated()
                        ? chance.decimal(person.age().doubleValue(), 8, 1, 70, 0)
                        : chance.decimal(30, 7, 18, 55, 0);
        return new Donor(
                graft.relation(),
                age,
                chance.oneOf("female", "male"),
                null,
                graft.hlaMatch(),
                chance.happens(0.97) ? "eligible" : "ineligible-urgent-need",
                chance.oneOf("reactive", "non-reactive"));
    }

    private CellCollection collection() {
        return switch (graft.source()) {
            case Graft.CORD ->
                new CellCollection(
                        "umbilical-cord",
                        "closed bag, in utero",
                        person.day(-chance.between(300, 2500)),
                        null,
                        chance.decimal(95, 20, 50, 180, 0),
                        "cpd",
                        null,
                        null);
            case Graft.BLOOD ->
                new CellCollection(
                        "antecubital-vein",
                        "large-volume leukapheresis",
                        person.day(-1),
                        LocalTime.of(chance.between(8, 14), 30),
                        chance.decimal(260, 60, 120, 480, 0),
                        "acd-a",
                        List.of("g-csf"),
                        null);
            default ->
                new CellCollection(
                        "posterior-iliac-crest",
                        "several punctures in general anaesthesia",
                        person.treatedOn(),
                        LocalTime.of(chance.between(7, 10), 15),
                        chance.decimal(900, 250, 180, 1600, 0),
                        "heparin",
                        null,
                        null);
        };
    }

    private Processing processing() {
        boolean blood = graft.source().equals(Graft.BLOOD);
        boolean cord = graft.isCord();
        return new Processing(
                cord ? "cryopreserve-thaw" : blood ? "apheresis" : "none-unmanipulated",
                gaps.answer(blood, "SYNTHETIC cell separator", "processing.device", UNKNOWN),
                blood ? "SYN-" + chance.between(100, 999) : null,
                List.of(),
                List.of(cord ? "washing" : blood ? "none" : chance.oneOf("none", "none", "rbc-depletion")),
                null,
                cord ? "cryopreserved" : "fresh",
                cord ? "DMSO 10 %" : null,
                cord ? BigDecimal.valueOf(-150) : null,
                null,
                "hospital-laboratory");
    }

    private Dose dose() {
        return switch (graft.source()) {
            case Graft.CORD -> dose(60, 0.4, 0.3, 0.06);
            case Graft.BLOOD -> dose(220, 9, 6.5, 2.5);
            default -> dose(850, 3.2, 3.4, 0.4);
        };
    }

    private Dose dose(double volume, double nucleated, double cd34, double cd3) {
        return new Dose(
                around(volume, 0),
                null,
                around(nucleated, 2),
                around(cd34, 2),
                gaps.answer(chance.happens(0.9), around(cd3, 3), "dose.cd3PerKg", UNKNOWN),
                null,
                null);
    }

    private BigDecimal around(double usual, int decimals) {
        return chance.decimal(usual, usual / 3, usual / 2.5, usual * 2.2, decimals);
    }
}
