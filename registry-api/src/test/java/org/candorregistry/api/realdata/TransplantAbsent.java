package org.candorregistry.api.realdata;

/** What files of transplants do not tell; each element is stated absent, and none is guessed. */
final class TransplantAbsent {

    static final String[] OF_PRODUCT = {
        "source.donationIdentifier",
        "donor.sex",
        "donor.eligibility",
        "donor.cmvStatus",
        "collection.site",
        "collection.technique",
        "collection.volume",
        "collection.anticoagulant",
        "collection.collectedOn",
        "collection.collectorId",
        "processing.device",
        "processing.storageState",
        "processing.manufacturingSite",
        "characterization.viability",
        "characterization.sterility",
        "dose.volume",
        "dose.nucleatedCells"
    };

    static final String[] OF_TREATMENT = {
        "regulation.pathway",
        "regulation.minimallyManipulated",
        "regulation.homologousUse",
        "regulation.combinedWithArticle",
        "regulation.systemicEffect",
        "recipient.comorbidities",
        "recipient.medications",
        "recipient.performanceStatus",
        "indication.symptomDuration",
        "indication.previousTreatments",
        "delivery.vehicle",
        "delivery.seriesNumber",
        "delivery.concomitantProcedures",
        "delivery.immediateComplication",
        "delivery.hoursFromCollection",
        "conditioning.gvhdProphylaxis"
    };

    private TransplantAbsent() {}
}
