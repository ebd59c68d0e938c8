package org.candorregistry.core.editcheck;

import static org.candorregistry.core.editcheck.EditCheckFailure.EDIT_CHECK_INCOMPLETE;
import static org.candorregistry.core.failure.InputFailure.CODE_UNKNOWN;
import static org.candorregistry.core.failure.InputFailure.REASON_REQUIRED;
import static org.candorregistry.core.failure.InputFailure.VALUE_MALFORMED;
import static org.candorregistry.core.failure.InputFailure.VALUE_OUT_OF_RANGE;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.candorregistry.core.codelist.CodeUse;
import org.candorregistry.core.codelist.ListName;
import org.candorregistry.core.editcheck.EditCheck.Checked;
import org.candorregistry.core.editcheck.EditCheck.Kind;
import org.candorregistry.core.editcheck.EditCheck.RecordEditCheck;
import org.candorregistry.core.editcheck.EditCheck.Severity;
import org.candorregistry.core.failure.Violation;
import org.candorregistry.core.failure.Violations;
import org.jspecify.annotations.Nullable;

/** What a steward may record as an edit check. */
final class EditCheckRules {

    /** What the database refuses, by constraint. */
    static final Map<String, Violation> REFUSALS = Map.of(
            "edit_check_pk",
            new Violation("/id", EditCheckFailure.EDIT_CHECK_ID_TAKEN, "Another check has this id."),
            "edit_check_element_fk",
            new Violation("/element", CODE_UNKNOWN, "Such a record has no such number."),
            "edit_check_other_element_fk",
            new Violation("/otherElement", CODE_UNKNOWN, "Such a record has no such number."),
            "catalogue_history_reason_ck",
            new Violation("", REASON_REQUIRED, "A check is replaced for a reason."));

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,98}");
    private static final BigDecimal LARGEST = BigDecimal.valueOf(1_000_000_000);
    private static final int MOST_DECIMALS = 6;
    private static final int MOST_FACTORS = 10;
    private static final int MOST_DAYS = 3650;
    private static final int LEAST_N = 10;
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_TEXT = 1000;

    private EditCheckRules() {}

    static List<CodeUse> codes(RecordEditCheck check) {
        return check.productClass() == null
                ? List.of()
                : List.of(new CodeUse("/productClass", ListName.PRODUCT_CLASS, check.productClass()));
    }

    /** What is wrong with a check beside its codes and elements. */
    static Violations violations(RecordEditCheck check) {
        Violations found = new Violations();
        if (!ID.matcher(check.id()).matches()) {
            found.add("/id", VALUE_MALFORMED, "Small letters, digits and hyphens, at most 99.");
        }
        found.text("/title", check.title(), LONGEST_TITLE);
        found.text("/citation/source", check.citation().source(), LONGEST_TEXT);
        found.text("/citation/note", check.citation().note(), LONGEST_TEXT);
        number("/low", check.low(), found);
        number("/high", check.high(), found);
        if (check.low() != null && check.high() != null && check.low().compareTo(check.high()) >= 0) {
            found.add("/high", VALUE_OUT_OF_RANGE, "Above the lower end.");
        }
        factors(check, found);
        given("/otherElement", check.otherElement(), check.kind() == Kind.RATIO, found);
        given("/withinDays", check.withinDays(), check.kind() == Kind.HISTORY, found);
        given("/leastN", check.leastN(), check.kind() == Kind.COHORT, found);
        bounds(check, found);
        counts(check, found);
        places(check, found);
        return found;
    }

    private static void number(String pointer, @Nullable BigDecimal number, Violations found) {
        if (number == null) {
            return;
        }
        if (number.abs().compareTo(LARGEST) > 0) {
            found.add(pointer, VALUE_OUT_OF_RANGE, "At most " + LARGEST + ".");
        } else if (number.stripTrailingZeros().scale() > MOST_DECIMALS) {
            found.add(pointer, VALUE_MALFORMED, "At most " + MOST_DECIMALS + " decimals.");
        }
    }

    private static void factors(RecordEditCheck check, Violations found) {
        List<BigDecimal> factors = check.slipFactors();
        if (!factors.isEmpty() && check.kind() != Kind.RANGE) {
            found.add("/slipFactors", EDIT_CHECK_INCOMPLETE, "Only a range has them.");
        }
        if (factors.size() > MOST_FACTORS) {
            found.add("/slipFactors", VALUE_OUT_OF_RANGE, "At most " + MOST_FACTORS + " factors.");
        }
        for (int i = 0; i < factors.size(); i++) {
            number("/slipFactors/" + i, factors.get(i), found);
            if (factors.get(i).signum() <= 0) {
                found.add("/slipFactors/" + i, VALUE_OUT_OF_RANGE, "Above 0.");
            }
        }
    }

    private static void given(String pointer, @Nullable Object part, boolean needed, Violations found) {
        if ((part != null) != needed) {
            found.add(
                    pointer,
                    EDIT_CHECK_INCOMPLETE,
                    needed ? "A check of this kind needs it." : "A check of this kind has none.");
        }
    }

    private static void bounds(RecordEditCheck check, Violations found) {
        switch (check.kind()) {
            case RANGE, RATIO -> {
                if (check.low() == null && check.high() == null) {
                    found.add("/high", EDIT_CHECK_INCOMPLETE, "At least one end.");
                }
            }
            case HISTORY -> {
                given("/low", check.low(), false, found);
                given("/high", check.high(), true, found);
                above("/high", check.high(), BigDecimal.ZERO, found);
            }
            case COHORT -> {
                given("/low", check.low(), true, found);
                given("/high", check.high(), true, found);
                above("/low", check.low() == null ? null : check.low().add(BigDecimal.ONE), BigDecimal.ONE, found);
                if (check.low() != null && check.low().compareTo(BigDecimal.ONE) < 0) {
                    found.add("/low", VALUE_OUT_OF_RANGE, "A factor of 1 or more.");
                }
            }
        }
    }

    private static void above(String pointer, @Nullable BigDecimal number, BigDecimal limit, Violations found) {
        if (number != null && number.compareTo(limit) <= 0) {
            found.add(pointer, VALUE_OUT_OF_RANGE, "Above 0.");
        }
    }

    private static void counts(RecordEditCheck check, Violations found) {
        if (check.withinDays() != null && (check.withinDays() < 1 || check.withinDays() > MOST_DAYS)) {
            found.add("/withinDays", VALUE_OUT_OF_RANGE, "1 to " + MOST_DAYS + " days.");
        }
        if (check.leastN() != null && (check.leastN() < LEAST_N || check.leastN() > EditChecks.COHORT)) {
            found.add("/leastN", VALUE_OUT_OF_RANGE, LEAST_N + " to " + EditChecks.COHORT + ".");
        }
    }

    /** Which kinds and severities there are of which record. */
    private static void places(RecordEditCheck check, Violations found) {
        boolean score = check.checked() == Checked.SCORE;
        if (check.kind() == Kind.HISTORY && !score) {
            found.add("/checked", EDIT_CHECK_INCOMPLETE, "Only scores have a history of the same measure.");
        }
        if (check.kind() == Kind.COHORT && score) {
            found.add("/checked", EDIT_CHECK_INCOMPLETE, "Scores differ between people; doses and volumes do less.");
        }
        if (check.severity() == Severity.ERROR
                && (score || check.kind() == Kind.HISTORY || check.kind() == Kind.COHORT)) {
            found.add(
                    "/severity",
                    EDIT_CHECK_INCOMPLETE,
                    "Refused is only what cannot be: by a range or ratio, of a product or a treatment.");
        }
    }
}
