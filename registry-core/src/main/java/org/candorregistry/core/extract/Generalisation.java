package org.candorregistry.core.extract;

import java.util.List;

/**
 * How finely the quasi-identifiers are told: from all that a cut has to the least that is of use. Each step keeps what the one
 * before did.
 */
enum Generalisation {
    NONE("", 5, true, true),
    NO_BMI("body mass index left out", 5, false, true),
    AGE_OF_TEN_YEARS("body mass index left out, ages in bands of ten years", 10, false, true),
    NO_COUNTRY("body mass index left out, ages in bands of ten years, country left out", 10, false, false),
    AGE_OF_TWENTY_YEARS("body mass index left out, ages in bands of twenty years, country left out", 20, false, false),
    NO_AGE("body mass index left out, age left out, country left out", 0, false, false);

    private final String words;
    private final int years;
    private final boolean bmi;
    private final boolean country;

    Generalisation(String words, int years, boolean bmi, boolean country) {
        this.words = words;
        this.years = years;
        this.bmi = bmi;
        this.country = country;
    }

    List<String> words() {
        return words.isEmpty() ? List.of() : List.of(words.split(", "));
    }

    /** In DuckDB's SQL, of a row of a cut named {@code o}. */
    String ageBand() {
        if (years == 0) {
            return "CAST(NULL AS varchar)";
        }
        if (years == 5) {
            return "o.age_band";
        }
        String first = "CAST(regexp_extract(o.age_band, '^[0-9]+') AS integer) // " + years + " * " + years;
        return "CASE WHEN regexp_matches(o.age_band, '^[0-9]+') THEN CASE WHEN " + first + " >= " + oldest() + " THEN '"
                + oldest() + "+' ELSE (" + first + ") || '-' || (" + first + " + " + (years - 1)
                + ") END ELSE o.age_band END";
    }

    /** From this age on the bands of five years are one, so a wider band must not end beyond it. */
    private int oldest() {
        return 90 / years * years;
    }

    String bmiBand() {
        return bmi ? "o.bmi_band" : "CAST(NULL AS varchar)";
    }

    String country() {
        return country ? "o.country" : "CAST(NULL AS varchar)";
    }
}
