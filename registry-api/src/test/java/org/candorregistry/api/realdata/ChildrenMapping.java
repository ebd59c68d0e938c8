package org.candorregistry.api.realdata;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * UCI bone marrow transplant: children: 187 unmanipulated grafts of unrelated donors, 2000 to 2008 (Kalwak 2010). A
 * recovery on day 1000000 never came; {@code ?} and an empty field are missing.
 */
final class ChildrenMapping {

    static final Day DAY = new Day(LocalDate.of(2004, 7, 1));
    static final int NEVER = 1_000_000;

    /** Of the day in its year: what is to be subtracted from an age to find the year of birth. */
    private static final BigDecimal DAY_IN_YEARS = new BigDecimal("2004.5");

    private ChildrenMapping() {}

    /** @param number the row's place in the file, which numbers nobody */
    static Patient patient(CSVRecord row, int number) {
        String pseudonym = "UCI-" + number;
        return new Patient(pseudonym, subject(pseudonym, row), product(row), treatment(row), followUp(row));
    }

    private static Body subject(String pseudonym, CSVRecord row) {
        return Body.of("pseudonym", pseudonym)
                .with(
                        "birthYear",
                        DAY_IN_YEARS.subtract(number(row, "recipient_age")).intValue())
                .with("sex", row.get("recipient_gender"))
                .with("consents", Patient.consents(DAY.at(0), "UCI repository, CC BY 4.0"));
    }

    private static Body product(CSVRecord row) {
        return Body.of("productClass", "hsct")
                .with("source", Body.of("cellSource", isMarrow(row) ? "bm-aspirate" : "pbsc"))
                .with(
                        "donor",
                        Body.of("relation", "allogeneic-unrelated")
                                .with("age", decimal(row, "donor_age"))
                                .with("sex", row.get("gender_match").equals("female_to_male") ? "female" : null)
                                .with("hlaMatch", row.get("HLA_match").replace("/", "-of-"))
                                .with("cmvStatus", marker(row, "donor_CMV")))
                .with("processing", Body.of("method", "none-unmanipulated").with("manipulation", List.of("none")))
                .with(
                        "dose",
                        Body.of("cd34PerKg", decimal(row, "CD34_x1e6_per_kg"))
                                .with("cd3PerKg", decimal(row, "CD3_x1e8_per_kg")))
                .absent("unknown", TransplantAbsent.OF_PRODUCT)
                .absent("unknown", "dose.cd3PerKg")
                .absent("unknown", isMarrow(row) ? new String[0] : new String[] {"collection.mobilisation"});
    }

    private static Body treatment(CSVRecord row) {
        return Body.of("treatedOn", DAY.at(0))
                .with(
                        "recipient",
                        Body.of("age", decimal(row, "recipient_age"))
                                .with("bodyMass", decimal(row, "recipient_body_massnumeric"))
                                .with("cmvStatus", marker(row, "recipient_CMV")))
                .with(
                        "indication",
                        Body.of("condition", condition(row))
                                .with("diseaseStatus", "risk-" + row.get("risk_group"))
                                .with("bodySite", "systemic"))
                .with("delivery", Body.of("route", "iv"))
                .with(
                        "goals",
                        List.of(
                                Patient.eventGoal("survival", "os", 365),
                                Patient.eventGoal("engraftment", "anc-engraftment", 28),
                                Patient.eventGoal("engraftment", "plt-recovery", 100)))
                .absent("unknown", TransplantAbsent.OF_TREATMENT)
                .absent("unknown", "recipient.bodyMass", "recipient.cmvStatus", "conditioning.intensity");
    }

    private static Body followUp(CSVRecord row) {
        int last = number(row, "survival_time").intValue();
        Body death = DAY.event("death", died(row) ? last : null);
        return Body.of("observedOn", DAY.at(last))
                .with("reporter", "REGISTER")
                .with(
                        "events",
                        Stream.of(
                                        DAY.event("neutrophil-engraftment", recovery(row, "ANC_recovery")),
                                        DAY.event("platelet-recovery", recovery(row, "PLT_recovery")),
                                        acuteGvhd(row),
                                        undated(row, "extensive_chronic_GvHD", "chronic-gvhd"),
                                        undated(row, "relapse", "relapse"),
                                        death == null ? null : death.with("cause", "unknown"))
                                .filter(Objects::nonNull)
                                .toList());
    }

    /** Null: it never came, or the file says that it came after the death. */
    private static @Nullable Integer recovery(CSVRecord row, String column) {
        int day = number(row, column).intValue();
        boolean afterDeath = died(row) && day > number(row, "survival_time").intValue();
        return day == NEVER || afterDeath ? null : day;
    }

    /**
     * Grade III or IV with its day: recorded as 3, the lower of the two, because the file does not tell them apart. Grade
     * II has no day.
     */
    private static @Nullable Body acuteGvhd(CSVRecord row) {
        if (isYes(row, "acute_GvHD_III_IV")) {
            int day = number(row, "time_to_acute_GvHD_III_IV").intValue();
            return Objects.requireNonNull(DAY.event("acute-gvhd", day)).with("grade", 3);
        }
        Body second = undated(row, "acute_GvHD_II_III_IV", "acute-gvhd");
        return second == null ? null : second.with("grade", 2);
    }

    /** It happened, the file does not say when; missing is not no, but neither is an event. */
    private static @Nullable Body undated(CSVRecord row, String column, String kind) {
        return isYes(row, column) ? Body.of("kind", kind) : null;
    }

    private static String condition(CSVRecord row) {
        return switch (row.get("disease")) {
            case "ALL" -> "all";
            case "AML" -> "aml";
            case "chronic" -> "chronic-leukaemia";
            case "lymphoma" -> "lymphoma";
            case "nonmalignant" -> "nonmalignant-transplant-indication";
            default -> throw new IllegalArgumentException(row.get("disease"));
        };
    }

    private static boolean isMarrow(CSVRecord row) {
        return row.get("stem_cell_source").equals("bone_marrow");
    }

    private static boolean died(CSVRecord row) {
        return row.get("survival_status").equals("1");
    }

    private static boolean isYes(CSVRecord row, String column) {
        return row.get(column).equals("yes");
    }

    private static @Nullable String marker(CSVRecord row, String column) {
        return switch (row.get(column)) {
            case "present" -> "reactive";
            case "absent" -> "non-reactive";
            default -> null;
        };
    }

    private static BigDecimal number(CSVRecord row, String column) {
        return new BigDecimal(row.get(column));
    }

    private static @Nullable BigDecimal decimal(CSVRecord row, String column) {
        String text = row.get(column);
        return text.isEmpty() || text.equals("?") ? null : new BigDecimal(text);
    }
}
