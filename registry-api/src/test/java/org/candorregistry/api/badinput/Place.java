package org.candorregistry.api.badinput;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * A value in a body that is right.
 *
 * @param pointer JSON pointer
 */
record Place(String pointer, JsonNode value) {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern TIME_OF_DAY = Pattern.compile("\\d{2}:\\d{2}");
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T.*");

    /** Texts that people write; every other text is a code, an id, a day or a time. */
    private static final Set<String> WRITTEN = Set.of(
            "name",
            "id",
            "drugs",
            "notFor",
            "degree",
            "specialty",
            "issuer",
            "verifiedBy",
            "documentVersion",
            "evidence",
            "familyName",
            "givenName",
            "medicalRecordNumber",
            "contact",
            "pseudonym",
            "donationIdentifier",
            "identifier",
            "technique",
            "device",
            "deviceLot",
            "medium",
            "cryoprotectant",
            "potency",
            "measurePublished",
            "valuePublished",
            "population",
            "followUp",
            "source",
            "note",
            "indication",
            "product",
            "sourceCategory",
            "basis",
            "safetyNote",
            "withheldReason",
            "reviewer",
            "label",
            "citation",
            "title",
            "question",
            "answer",
            "itemKey",
            "researcher",
            "purpose",
            "approval");

    /** The same, of names that elsewhere are those of codes. */
    private static final Set<String> WRITTEN_AT = Set.of("/method", "/donor");

    /** Objects whose fields the sender names. */
    private static final Set<String> MAPS = Set.of("absent", "answers", "markers", "leukocyteDifferential");

    /** Days that may lie ahead. */
    private static final Set<String> AHEAD = Set.of("validFrom", "validTo", "expiresOn", "from");

    /** Days that belong to nobody's life. */
    private static final Set<String> OF_NOBODY = Set.of("validFrom", "validTo", "expiresOn", "completedOn");

    /** Every value but the body itself, in the order of the body. */
    static List<Place> in(JsonNode body) {
        List<Place> found = new ArrayList<>();
        add(found, "", body);
        return found;
    }

    private static void add(List<Place> found, String pointer, JsonNode value) {
        if (!pointer.isEmpty()) {
            found.add(new Place(pointer, value));
        }
        value.properties().forEach(field -> add(found, pointer + "/" + field.getKey(), field.getValue()));
        for (int i = 0; value.isArray() && i < value.size(); i++) {
            add(found, pointer + "/" + i, value.get(i));
        }
    }

    /** Whether what was told is this place, one in it, or one that holds it, short of the whole body. */
    boolean isAt(String told) {
        return (told + "/").startsWith(pointer + "/")
                || told.startsWith(pointer + Damage.MARK)
                || (!told.isEmpty() && (pointer + "/").startsWith(told + "/"));
    }

    /** Name of the field; of an element, of its list. */
    String name() {
        String field = isElement() ? pointer.substring(0, pointer.lastIndexOf('/')) : pointer;
        return field.substring(field.lastIndexOf('/') + 1);
    }

    boolean isElement() {
        return pointer.matches(".*/\\d+");
    }

    /** A field whose name is the registry's. */
    boolean isNamed() {
        String parent = JsonPointer.compile(pointer).head().toString();
        return !isElement() && !MAPS.contains(parent.substring(parent.lastIndexOf('/') + 1));
    }

    boolean isAnything() {
        return true;
    }

    boolean isText() {
        return value.isString();
    }

    boolean isNumber() {
        return value.isNumber();
    }

    /** Of a number that the sender names, such as an answer to an item, the registry knows no sign. */
    boolean isNamedNumber() {
        return isNumber() && isNamed();
    }

    boolean isList() {
        return value.isArray();
    }

    boolean isTimeOfDay() {
        return isText() && TIME_OF_DAY.matcher(value.asString()).matches();
    }

    boolean isMoment() {
        return isText() && MOMENT.matcher(value.asString()).matches();
    }

    boolean isDay() {
        return isText() && DAY.matcher(value.asString()).matches();
    }

    boolean mustBePast() {
        return isDay() && !AHEAD.contains(name());
    }

    boolean mustBeInALife() {
        return isDay() && !OF_NOBODY.contains(name());
    }

    /** A text of which the registry knows all that there may be. */
    boolean isClosedText() {
        return isText() && !WRITTEN.contains(name()) && !WRITTEN_AT.contains(pointer);
    }
}
