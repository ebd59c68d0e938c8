package org.candorregistry.api.imports;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A file of one row for each person, as a spreadsheet has it: the treatment, the score before it and one after it. */
final class WideFile {

    static final String HEADER = "id;sex;born;surgery;pain before;pain 6 months;seen on\n";

    private WideFile() {}

    /** Rows of made up people; every hundredth says something that the mapping does not know, and is refused. */
    static String of(int people) {
        return IntStream.rangeClosed(1, people)
                .mapToObj(i -> "P%05d;%d;%d;%02d.%02d.2024;%d;%d;%02d.%02d.2025%n"
                        .formatted(
                                i,
                                i % 100 == 0 ? 3 : 1 + i % 2,
                                1940 + i % 50,
                                1 + i % 28,
                                7 + i % 6,
                                4 + i % 7,
                                i % 10,
                                1 + i % 28,
                                1 + i % 6))
                .collect(Collectors.joining("", HEADER, ""));
    }

    static String mapping(String provider) {
        return """
                {"format": {"decimal": ",", "dates": "DMY", "missing": ["99"]},
                 "subject": {"pseudonym": {"column": "id"}, "sex": {"column": "sex", "values": {"1": "male", "2": "female"}},
                             "birthYear": {"column": "born"},
                             "consents": [{"purpose": "REGISTRY", "documentVersion": "1", "evidence": "form",
                                           "givenOn": {"column": "surgery"}}]},
                 "treatments": [{
                   "product": {"productClass": "joint-replacement", "absent": {"processing.device": "unknown"}},
                   "treatment": {
                     "externalId": {"join": [{"column": "id"}, "-op"]}, "providerId": "%s",
                     "treatedOn": {"column": "surgery"},
                     "indication": {"condition": "knee-osteoarthritis", "severity": "not-graded", "bodySite": "knee"},
                     "goals": [{"domain": "pain", "measure": "nrs-pain", "targetKind": "CHANGE", "targetValue": 2,
                                "horizonDays": 182}],
                     "baselineScores": [{"measure": "nrs-pain", "value": {"column": "pain before"},
                                         "observedOn": {"daysAfterTreatment": -1}}],
                     "absent": {"recipient.bmi": "unknown", "recipient.comorbidities": "unknown",
                                "recipient.medications": "unknown", "indication.laterality": "unknown",
                                "indication.symptomDuration": "unknown", "indication.previousTreatments": "unknown",
                                "delivery.concomitantProcedures": "unknown",
                                "delivery.immediateComplication": "unknown", "delivery.afterCare": "unknown"}},
                   "followUps": [{"observedOn": {"column": "seen on"}, "reporter": "PATIENT",
                                  "scores": [{"measure": "nrs-pain", "value": {"column": "pain 6 months"}}]}]}]}
                """.formatted(provider);
    }
}
