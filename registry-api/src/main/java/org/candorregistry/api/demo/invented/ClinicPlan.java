package org.candorregistry.api.demo.invented;

import java.util.List;
import org.candorregistry.core.clinic.RecordClinic;
import org.candorregistry.core.provider.RecordProvider;

/**
 * A clinic before its cases are invented.
 *
 * @param code three letters with which its numbers begin
 */
record ClinicPlan(
        String code, RecordClinic clinic, Habits habits, List<ProgramPlan> programs, List<StaffMember> staff) {

    /** Marks every name that is shown. */
    private static final String MARK = "SYNTHETIC";

    static RecordClinic clinic(String name, String country, String... accreditations) {
        return new RecordClinic(MARK + " – " + name, country, List.of(accreditations), true);
    }

    static RecordProvider provider(String name, String degree, String specialty, String number) {
        return new RecordProvider(name + " (" + MARK + ")", degree, "SYN-" + number, specialty);
    }
}
