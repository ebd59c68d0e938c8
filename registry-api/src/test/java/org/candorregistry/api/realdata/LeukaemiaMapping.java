package org.candorregistry.api.realdata;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * KMsurv bmt: 137 transplants of marrow from siblings after busulfan and cyclophosphamide, March 1984 to June 1989
 * (Copelan 1991, Blood 78:838). {@code tp} and {@code dp} are platelet recovery, whatever the help page says.
 */
final class LeukaemiaMapping {

    static final Day DAY = new Day(LocalDate.of(1986, 11, 1));

    private LeukaemiaMapping() {}

    static Patient patient(CSVRecord row) {
        String pseudonym = "BMT-" + row.get("rownames");
        return new Patient(pseudonym, subject(pseudonym, row), product(row), treatment(row), followUp(row));
    }

    private static Body subject(String pseudonym, CSVRecord row) {
        return Body.of("pseudonym", pseudonym)
                .with("birthYear", DAY.zero().getYear() - number(row, "z1"))
                .with("sex", sex(row, "z3"))
                .with("consents", Patient.consents(DAY.at(0), "KMsurv, public data"));
    }

    private static Body product(CSVRecord row) {
        return Body.of("productClass", "hsct")
                .with("source", Body.of("cellSource", "bm-aspirate"))
                .with(
                        "donor",
                        Body.of("relation", "allogeneic-related")
                                .with("age", number(row, "z2"))
                                .with("sex", sex(row, "z4"))
                                .with("cmvStatus", marker(row, "z6")))
                .with("processing", Body.of("method", "none-unmanipulated"))
                .absent("unknown", TransplantAbsent.OF_PRODUCT)
                .absent("unknown", "donor.hlaMatch", "processing.manipulation", "dose.cd34PerKg", "dose.cd3PerKg");
    }

    private static Body treatment(CSVRecord row) {
        boolean lymphoblastic = row.get("group").equals("1");
        return Body.of("treatedOn", DAY.at(0))
                .with("recipient", Body.of("age", number(row, "z1")).with("cmvStatus", marker(row, "z5")))
                .with(
                        "indication",
                        Body.of("condition", lymphoblastic ? "all" : "aml")
                                .with("diseaseStatus", risk(row))
                                .with("severity", lymphoblastic ? "not-graded" : null)
                                .with("bodySite", "systemic"))
                .with("delivery", Body.of("route", "iv"))
                .with(
                        "conditioning",
                        Body.of("intensity", "mac")
                                .with("drugs", List.of("busulfan", "cyclophosphamide"))
                                .with("gvhdProphylaxis", is(row, "z10") ? List.of("methotrexate") : null))
                .with(
                        "goals",
                        List.of(
                                Patient.eventGoal("survival", "os", 365),
                                Patient.eventGoal("survival", "dfs", 365),
                                Patient.eventGoal("remission", "relapse", 365),
                                Patient.eventGoal("survival", "nrm", 365),
                                Patient.eventGoal("engraftment", "plt-recovery", 100)))
                .absent("unknown", TransplantAbsent.OF_TREATMENT)
                .absent("unknown", "recipient.bodyMass");
    }

    private static Body followUp(CSVRecord row) {
        int last = number(row, "t1");
        Body death = DAY.event("death", is(row, "d1") ? last : null);
        return Body.of("observedOn", DAY.at(last))
                .with("reporter", "REGISTER")
                .with(
                        "events",
                        Stream.of(
                                        DAY.event("platelet-recovery", dayOf(row, "dp", "tp")),
                                        DAY.event("acute-gvhd", dayOf(row, "da", "ta")),
                                        DAY.event("chronic-gvhd", beforeDeath(dayOf(row, "dc", "tc"), row)),
                                        DAY.event("relapse", dayOf(row, "d2", "t2")),
                                        death == null ? null : death.with("cause", "unknown"))
                                .filter(Objects::nonNull)
                                .toList());
    }

    /** One row tells of chronic GVHD after the death; the day of death is the one that counts. */
    private static @Nullable Integer beforeDeath(@Nullable Integer day, CSVRecord row) {
        return day != null && is(row, "d1") && day > number(row, "t1") ? null : day;
    }

    private static @Nullable Integer dayOf(CSVRecord row, String happened, String day) {
        return is(row, happened) ? number(row, day) : null;
    }

    private static @Nullable String risk(CSVRecord row) {
        return switch (row.get("group")) {
            case "2" -> "risk-low";
            case "3" -> "risk-high";
            default -> null;
        };
    }

    private static String sex(CSVRecord row, String column) {
        return is(row, column) ? "male" : "female";
    }

    private static String marker(CSVRecord row, String column) {
        return is(row, column) ? "reactive" : "non-reactive";
    }

    private static boolean is(CSVRecord row, String column) {
        return number(row, column) == 1;
    }

    private static int number(CSVRecord row, String column) {
        return Integer.parseInt(row.get(column));
    }
}
