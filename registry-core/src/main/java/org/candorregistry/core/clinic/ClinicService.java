package org.candorregistry.core.clinic;

import static org.candorregistry.core.clinic.ClinicFailure.CLINIC_NAME_TAKEN;
import static org.candorregistry.core.clinic.ClinicFailure.CLINIC_UNKNOWN;
import static org.candorregistry.core.clinic.ClinicFailure.PROGRAM_NAME_TAKEN;
import static org.candorregistry.core.clinic.ClinicFailure.PROGRAM_UNKNOWN;
import static org.candorregistry.core.failure.InputFailure.CODE_UNKNOWN;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.candorregistry.core.codelist.CodeLists;
import org.candorregistry.core.codelist.CodeUse;
import org.candorregistry.core.failure.BrokenConstraint;
import org.candorregistry.core.failure.RegistryException;
import org.candorregistry.core.failure.Violation;
import org.candorregistry.core.failure.Violations;
import org.candorregistry.core.paging.Page;
import org.candorregistry.core.paging.PageRequest;
import org.candorregistry.core.paging.Selection;
import org.candorregistry.core.session.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Clinics, which stewards keep and each clinic sees its own of, and each clinic's programs. */
@Service
public class ClinicService {

    private static final Map<String, Violation> CONSTRAINTS = Map.of(
            "clinic_name_uk", new Violation("/name", CLINIC_NAME_TAKEN, "Another clinic has this name."),
            "program_name_uk",
                    new Violation("/name", PROGRAM_NAME_TAKEN, "Another program of the clinic has this name."),
            "program_plan_fk", new Violation("/followUpPlan", CODE_UNKNOWN, "There is no such follow-up plan."));

    private final ClinicRepository clinics;
    private final ProgramRepository programs;
    private final CodeLists codes;
    private final Ids ids;

    ClinicService(ClinicRepository clinics, ProgramRepository programs, CodeLists codes, Ids ids) {
        this.clinics = clinics;
        this.programs = programs;
        this.codes = codes;
        this.ids = ids;
    }

    /**
     * Takes a clinic into the registry; stewards only.
     *
     * @throws RegistryException clinic-name-taken, or every violation
     */
    @Transactional
    public Clinic record(RecordClinic command) {
        refuse(ClinicRules.check(command), ClinicRules.codes(command));
        return writing(() -> clinics.insert(ids.next(), command));
    }

    /**
     * Replaces all that is stated of a clinic; stewards only.
     *
     * @param version the version that is replaced
     * @throws RegistryException clinic-unknown, version-stale, or as {@link #record}
     */
    @Transactional
    public Clinic replace(UUID clinic, int version, RecordClinic command) {
        get(clinic);
        refuse(ClinicRules.check(command), ClinicRules.codes(command));
        return writing(() -> clinics.update(clinic, version, command)).orElseThrow(RegistryException::stale);
    }

    /**
     * One clinic.
     *
     * @throws RegistryException clinic-unknown, for another clinic too
     */
    @Transactional(readOnly = true)
    public Clinic get(UUID clinic) {
        return clinics.find(clinic).orElseThrow(() -> new RegistryException(CLINIC_UNKNOWN, "No such clinic."));
    }

    /** All clinics for a steward; its own for a clinic. */
    @Transactional(readOnly = true)
    public Page<Clinic> list(PageRequest page) {
        return list(Selection.ALL, page);
    }

    /** Of those clinics, the selected ones; a clinic belongs to no subject. */
    @Transactional(readOnly = true)
    public Page<Clinic> list(Selection selection, PageRequest page) {
        return Page.of(clinics.list(selection, page), page, Clinic::id);
    }

    /** How many clinics {@link #list(Selection, PageRequest)} has on all pages together. */
    @Transactional(readOnly = true)
    public long count(Selection selection) {
        return clinics.count(selection);
    }

    /**
     * Records a program of the caller's clinic.
     *
     * @throws RegistryException program-name-taken, or every violation
     */
    @Transactional
    public Program recordProgram(RecordProgram command) {
        refuse(ClinicRules.check(command), ClinicRules.codes(command));
        return writing(() -> programs.insert(ids.next(), command));
    }

    /**
     * Replaces all that is stated of a program.
     *
     * @param version the version that is replaced
     * @throws RegistryException program-unknown, version-stale, or as {@link #recordProgram}
     */
    @Transactional
    public Program replaceProgram(UUID program, int version, RecordProgram command) {
        program(program);
        refuse(ClinicRules.check(command), ClinicRules.codes(command));
        return writing(() -> programs.update(program, version, command)).orElseThrow(RegistryException::stale);
    }

    /**
     * One program of the caller's clinic.
     *
     * @throws RegistryException program-unknown, for another clinic's program too
     */
    @Transactional(readOnly = true)
    public Program program(UUID program) {
        return programs.find(program).orElseThrow(() -> new RegistryException(PROGRAM_UNKNOWN, "No such program."));
    }

    /** The programs of the caller's clinic. */
    @Transactional(readOnly = true)
    public Page<Program> programs(PageRequest page) {
        return Page.of(programs.list(page), page, Program::id);
    }

    private void refuse(Violations found, List<CodeUse> uses) {
        found.addUnder("", codes.unknown(uses));
        found.throwIfAny();
    }

    private static <T> T writing(Supplier<T> write) {
        return BrokenConstraint.explained(CONSTRAINTS, write);
    }
}
