package org.candorregistry.core.provider;

import static org.candorregistry.core.failure.InputFailure.CODE_UNKNOWN;
import static org.candorregistry.core.failure.InputFailure.DATE_IMPOSSIBLE;
import static org.candorregistry.core.failure.InputFailure.VALUE_MALFORMED;
import static org.candorregistry.core.failure.InputFailure.VALUE_NOT_APPLICABLE;
import static org.candorregistry.core.failure.InputFailure.VALUE_OUT_OF_RANGE;
import static org.candorregistry.core.failure.InputFailure.VALUE_REQUIRED;
import static org.candorregistry.core.provider.ProviderFailure.TRAINING_KIND_CONTRADICTED;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.candorregistry.core.codelist.CodeUse;
import org.candorregistry.core.codelist.ListName;
import org.candorregistry.core.failure.Violations;
import org.jspecify.annotations.Nullable;

/** What a clinic may state of a provider and of a training. */
final class ProviderRules {

    /** Says that nothing is documented; so it is never the credential of a training that is. */
    private static final String NO_CREDENTIAL = "none";

    private static final int NAME_MOST = 200;
    private static final int NUMBER_MOST = 40;
    private static final BigDecimal HOURS_MOST = BigDecimal.valueOf(100_000);
    private static final int CASES_MOST = 100_000;

    private ProviderRules() {}

    /** The codes of a provider, to be looked up. */
    static List<CodeUse> codes(RecordProvider provider) {
        return List.of(new CodeUse("/degree", ListName.QUALIFICATION_DEGREE, provider.degree()));
    }

    /** What is wrong with a provider beside its codes. */
    static Violations check(RecordProvider provider) {
        Violations found = new Violations();
        found.text("/name", provider.name(), NAME_MOST);
        found.text("/registrationNumber", provider.registrationNumber(), NUMBER_MOST);
        found.text("/specialty", provider.specialty(), NAME_MOST);
        return found;
    }

    /** The codes of a training, to be looked up. */
    static List<CodeUse> codes(RecordTraining training) {
        List<CodeUse> uses = new ArrayList<>();
        uses.add(new CodeUse("/credential", ListName.PROVIDER_TRAINING, training.credential()));
        for (String product : training.proceduresCovered()) {
            uses.add(new CodeUse("/proceduresCovered/" + (uses.size() - 1), ListName.PRODUCT_CLASS, product));
        }
        return uses;
    }

    /** What is wrong with a training beside its codes. */
    static Violations check(RecordTraining training, LocalDate today) {
        Violations found = new Violations();
        checkKind(training, found);
        found.text("/issuer", training.issuer(), NAME_MOST);
        checkDays(training, today, found);
        checkAmount(training, found);
        return found;
    }

    private static void checkKind(RecordTraining training, Violations found) {
        TrainingKind kind = TrainingKind.named(training.kind()).orElse(null);
        if (kind == null) {
            found.add("/kind", CODE_UNKNOWN, "One of " + List.of(TrainingKind.values()) + ".");
        } else if (TrainingLevel.isCourse(training.credential()) && kind != TrainingKind.COURSE) {
            found.add("/kind", TRAINING_KIND_CONTRADICTED, "The credential " + training.credential() + " is a COURSE.");
        }
        if (training.credential().equals(NO_CREDENTIAL)) {
            found.add("/credential", VALUE_NOT_APPLICABLE, "Where nothing is documented, no training is recorded.");
        }
    }

    private static void checkDays(RecordTraining training, LocalDate today, Violations found) {
        found.pastDay("/completedOn", training.completedOn(), today);
        LocalDate expires = training.expiresOn();
        if (expires != null && expires.isBefore(training.completedOn())) {
            found.add("/expiresOn", DATE_IMPOSSIBLE, "A training does not expire before it is completed.");
        }
        found.text("/verifiedBy", training.verifiedBy(), NAME_MOST);
        found.pastDay("/verifiedOn", training.verifiedOn(), today);
        if (training.verifiedBy() != null && training.verifiedOn() == null) {
            found.add("/verifiedOn", VALUE_REQUIRED, "Say when the document was seen.");
        } else if (training.verifiedBy() == null && training.verifiedOn() != null) {
            found.add("/verifiedBy", VALUE_REQUIRED, "Say who saw the document.");
        }
    }

    private static void checkAmount(RecordTraining training, Violations found) {
        checkHours(training.hours(), found);
        Integer cases = training.proctoredCases();
        boolean proctored = training.kind().equals(TrainingKind.PROCTORED_CASES.name());
        if (cases != null && (cases < 0 || cases > CASES_MOST)) {
            found.add("/proctoredCases", VALUE_OUT_OF_RANGE, "0 to " + CASES_MOST + ".");
        } else if (proctored && cases == null) {
            found.add("/proctoredCases", VALUE_REQUIRED, "Say how many cases were proctored.");
        } else if (proctored && cases != null && cases == 0) {
            found.add("/proctoredCases", VALUE_NOT_APPLICABLE, "Proctored cases are at least one.");
        }
    }

    private static void checkHours(@Nullable BigDecimal hours, Violations found) {
        if (hours == null) {
            return;
        }
        if (hours.signum() < 0 || hours.compareTo(HOURS_MOST) > 0) {
            found.add("/hours", VALUE_OUT_OF_RANGE, "0 to " + HOURS_MOST + " h.");
        } else if (hours.stripTrailingZeros().scale() > 1) {
            found.add("/hours", VALUE_MALFORMED, "Hours have at most one decimal.");
        }
    }
}
