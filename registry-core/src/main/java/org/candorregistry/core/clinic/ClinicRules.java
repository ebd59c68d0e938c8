package org.candorregistry.core.clinic;

import static org.candorregistry.core.clinic.ClinicFailure.ACCREDITATION_CONTRADICTED;
import static org.candorregistry.core.failure.InputFailure.CODE_UNKNOWN;
import static org.candorregistry.core.failure.InputFailure.VALUE_NOT_APPLICABLE;
import static org.candorregistry.core.failure.InputFailure.VALUE_OUT_OF_RANGE;
import static org.candorregistry.core.failure.InputFailure.VALUE_REQUIRED;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.candorregistry.core.codelist.CodeUse;
import org.candorregistry.core.codelist.ListName;
import org.candorregistry.core.evidence.EvidenceTier;
import org.candorregistry.core.failure.Violations;

/** What may be stated of a clinic and of a program. */
final class ClinicRules {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final String NO_ACCREDITATION = "none";
    private static final int NAME_MOST = 200;
    private static final int NOT_FOR_MOST = 4000;
    private static final int INDICATIONS_MOST = 50;
    private static final int ACCREDITATIONS_MOST = 20;

    private ClinicRules() {}

    /** What is wrong with a clinic beside its codes. */
    static Violations check(RecordClinic clinic) {
        Violations found = new Violations();
        found.text("/name", clinic.name(), NAME_MOST);
        if (!COUNTRIES.contains(clinic.country())) {
            found.add("/country", CODE_UNKNOWN, "Two letters of ISO 3166-1, in upper case.");
        }
        List<String> accreditations = clinic.accreditations();
        if (accreditations.isEmpty()) {
            found.add("/accreditations", VALUE_REQUIRED, "A clinic without accreditation says none.");
        } else if (accreditations.size() > ACCREDITATIONS_MOST) {
            found.add("/accreditations", VALUE_OUT_OF_RANGE, "At most " + ACCREDITATIONS_MOST + ".");
        } else if (accreditations.contains(NO_ACCREDITATION) && accreditations.size() > 1) {
            found.add("/accreditations", ACCREDITATION_CONTRADICTED, "Where there is none, there is no other.");
        }
        return found;
    }

    /** The codes of a clinic, to be looked up. */
    static List<CodeUse> codes(RecordClinic clinic) {
        List<CodeUse> uses = new ArrayList<>();
        for (String accreditation : clinic.accreditations()) {
            uses.add(new CodeUse("/accreditations/" + uses.size(), ListName.FACILITY_ACCREDITATION, accreditation));
        }
        return uses;
    }

    /** What is wrong with a program beside its codes. */
    static Violations check(RecordProgram program) {
        Violations found = new Violations();
        found.text("/name", program.name(), NAME_MOST);
        found.text("/notFor", program.notFor(), NOT_FOR_MOST);
        if (program.indications().isEmpty()) {
            found.add("/indications", VALUE_REQUIRED, "A program is for at least one indication.");
        } else if (program.indications().size() > INDICATIONS_MOST) {
            found.add("/indications", VALUE_OUT_OF_RANGE, "At most " + INDICATIONS_MOST + ".");
        }
        Set<Indication> seen = new HashSet<>();
        for (int i = 0; i < program.indications().size(); i++) {
            if (!seen.add(program.indications().get(i))) {
                found.add("/indications/" + i, VALUE_NOT_APPLICABLE, "This indication is named before.");
            }
        }
        if (program.claimedTier() == EvidenceTier.NO_STATEMENT) {
            found.add(
                    "/claimedTier", VALUE_NOT_APPLICABLE, "A clinic claims a tier; only the catalogue can be silent.");
        }
        return found;
    }

    /** The codes of a program, to be looked up. */
    static List<CodeUse> codes(RecordProgram program) {
        List<CodeUse> uses = new ArrayList<>();
        uses.add(new CodeUse("/productClass", ListName.PRODUCT_CLASS, program.productClass()));
        for (int i = 0; i < program.indications().size(); i++) {
            Indication indication = program.indications().get(i);
            uses.add(new CodeUse("/indications/" + i + "/condition", ListName.CONDITION, indication.condition()));
            uses.add(new CodeUse("/indications/" + i + "/goalDomain", ListName.GOAL_DOMAIN, indication.goalDomain()));
        }
        return uses;
    }
}
