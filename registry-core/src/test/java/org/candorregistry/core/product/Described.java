package org.candorregistry.core.product;

import java.util.HashMap;
import java.util.Map;
import org.candorregistry.core.json.ChangedJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Complete descriptions as JSON, to be changed in one place at a time. Synthetic. */
public final class Described {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final String BMAC = """
            {"productClass": "bmac",
             "source": {"cellSource": "bmac", "mscClaimed": false, "donationIdentifier": "BM-0001"},
             "donor": {"relation": "autologous"},
             "collection": {"site": "posterior-iliac-crest", "technique": "11 G needle, 10 mL syringe, 6 pulls",
                            "collectedOn": "2026-02-02", "collectedAt": "09:00", "volume": 60,
                            "anticoagulant": "acd-a", "collector": "018f0000-0000-7000-8000-000000000001"},
             "processing": {"method": "density-gradient", "device": "Example kit", "deviceLot": "L-17",
                            "steps": [{"method": "density-gradient", "force": 800, "minutes": 15}],
                            "storageState": "fresh", "manufacturingSite": "point-of-care"},
             "characterization": {"viability": 95, "cfuF": 1200, "markers": {}, "leukocyteDifferential": {},
                                  "plateletsBlood": 220, "plateletsProduct": 900},
             "dose": {"volume": 6, "nucleatedCells": 410},
             "absent": {}}
            """;

    private static final String PRP = """
            {"productClass": "prp",
             "source": {"cellSource": "prp", "mscClaimed": false, "donationIdentifier": "PRP-0001"},
             "donor": {"relation": "autologous"},
             "collection": {"site": "antecubital-vein", "technique": "21 G butterfly", "collectedOn": "2026-02-02",
                            "volume": 54, "anticoagulant": "acd-a",
                            "collector": "018f0000-0000-7000-8000-000000000001"},
             "processing": {"method": "centrifuge-double", "device": "Example kit", "deviceLot": "L-18",
                            "steps": [{"method": "centrifuge-single", "force": 300, "minutes": 5},
                                      {"method": "centrifuge-single", "force": 1000, "minutes": 10}],
                            "storageState": "fresh", "activation": "none", "manufacturingSite": "point-of-care"},
             "characterization": {"markers": {}, "plateletsBlood": 220, "plateletsProduct": 990,
                                  "leukocytesBlood": 6.5, "leukocytesProduct": 0.4,
                                  "leukocyteDifferential": {"neutrophils": 20, "lymphocytes": 75}, "redCells": 0.02},
             "dose": {"volume": 5},
             "absent": {}}
            """;

    private static final String MSC = """
            {"productClass": "msc",
             "source": {"cellSource": "bm-msc", "mscClaimed": true, "donationIdentifier": "MSC-0001"},
             "donor": {"relation": "allogeneic-unrelated", "age": 27, "sex": "female", "eligibility": "eligible"},
             "collection": {"site": "posterior-iliac-crest", "technique": "needle", "collectedOn": "2025-11-03",
                            "volume": 50, "anticoagulant": "heparin",
                            "collector": "018f0000-0000-7000-8000-000000000001"},
             "processing": {"method": "culture-expansion", "device": "Bioreactor", "deviceLot": "L-19",
                            "steps": [{"method": "culture-expansion", "medium": "alpha-MEM, 5 % hPL, 5 % O2"}],
                            "passage": 3, "storageState": "cryopreserved", "cryoprotectant": "DMSO 10 %",
                            "storageTemperature": -150, "manufacturingSite": "gmp-facility"},
             "characterization": {"viability": 91, "cfuF": 90000,
                                  "markers": {"CD105": 98.1, "CD73": 99.2, "CD90": 95, "CD45": 0.3, "CD34": 0.2,
                                              "CD14": 2, "CD19": 0.1, "HLA-DR": 1.4},
                                  "leukocyteDifferential": {}, "trilineage": "demonstrated", "plasticAdherent": true,
                                  "sterility": "no-growth", "endotoxin": 0.05, "potency": "TNFR1 above specification"},
             "dose": {"volume": 4, "mscs": 50},
             "absent": {}}
            """;

    private static final String HSCT = """
            {"productClass": "hsct",
             "source": {"cellSource": "pbsc", "mscClaimed": false, "donationIdentifier": "HPC-0001"},
             "donor": {"relation": "allogeneic-unrelated", "age": 34.5, "sex": "male", "hlaMatch": "10-of-10",
                       "eligibility": "eligible", "cmvStatus": "reactive", "identifier": "GRID-1"},
             "collection": {"site": "antecubital-vein", "technique": "apheresis", "collectedOn": "2026-02-01",
                            "volume": 250, "anticoagulant": "acd-a", "mobilisation": ["g-csf"],
                            "collector": "018f0000-0000-7000-8000-000000000001"},
             "processing": {"method": "apheresis", "device": "Cell separator", "deviceLot": "L-20", "steps": [],
                            "manipulation": ["none"], "storageState": "fresh",
                            "manufacturingSite": "hospital-laboratory"},
             "characterization": {"viability": 97, "markers": {}, "leukocyteDifferential": {},
                                  "sterility": "no-growth"},
             "dose": {"volume": 180, "nucleatedCellsPerKg": 8.4, "cd34PerKg": 5.84, "cd3PerKg": 3.1},
             "absent": {}}
            """;

    private final ObjectNode body;

    private Described(ObjectNode body) {
        this.body = body;
    }

    /** An autologous marrow concentrate, spun on a density gradient. */
    public static Described bmac() {
        return new Described(ChangedJson.read(BMAC));
    }

    /** Leukocyte-poor autologous platelet-rich plasma, spun twice. */
    public static Described prp() {
        return new Described(ChangedJson.read(PRP));
    }

    /** Culture-expanded marrow cells that meet the ISCT panel. */
    public static Described msc() {
        return new Described(ChangedJson.read(MSC));
    }

    /** A mobilised graft from an unrelated donor. */
    public static Described hsct() {
        return new Described(ChangedJson.read(HSCT));
    }

    /** The same with another value; null takes the value away. */
    public Described with(String pointer, @Nullable Object value) {
        return new Described(ChangedJson.of(body, pointer, value));
    }

    /** The same without a value, and with the reason why there is none. */
    public Described without(String pointer, String reason) {
        Map<String, String> absent = new HashMap<>(description().absent());
        absent.put(pointer.substring(1).replace('/', '.'), reason);
        return with(pointer, null).with("/absent", absent);
    }

    public ProductDescription description() {
        return JSON.treeToValue(body, ProductDescription.class);
    }

    /** The body as REST takes it, without the subject. */
    public ObjectNode json() {
        return body.deepCopy();
    }
}
