package org.candorregistry.fhir.terminology;

import java.time.LocalDate;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;

/** Calendar days. FHIR's times need an offset, which the registry does not know: a local time of day is left out. */
public final class Days {

    private Days() {}

    public static DateType date(LocalDate day) {
        return new DateType(day.toString());
    }

    public static DateTimeType dateTime(LocalDate day) {
        return new DateTimeType(day.toString());
    }
}
