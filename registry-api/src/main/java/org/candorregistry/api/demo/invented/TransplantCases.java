package org.candorregistry.api.demo.invented;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.candorregistry.core.treatment.Conditioning;
import org.candorregistry.core.treatment.Delivery;
import org.candorregistry.core.treatment.Indication;
import org.candorregistry.core.treatment.NewGoal;
import org.candorregistry.core.treatment.Recipient;
import org.candorregistry.core.treatment.Regulation;
import org.candorregistry.core.treatment.TargetKind;

/** Allogeneic transplants: events instead of scores, contacts at day 28, 100, six months and every year. */
final class TransplantCases {

    private static final int ADULT = 18;
    private static final int HORIZON = 365;
    private static final int ENGRAFTMENT_HORIZON = 28;
    private static final List<Integer> CONTACTS = List.of(28, 100, 182, HORIZON, 730, 1095, 1460, 1825);

    private static final List<List<String>> FULL_CONDITIONING =
            List.of(List.of("busulfan", "cyclophosphamide"), List.of("total body irradiation", "etoposide"));

    private final Person person;
    private final Kind kind;
    private final boolean child;
    private final Chance chance;
    private final Gaps gaps = new Gaps();

    private TransplantCases(Person person, Kind kind, Chance chance) {
        this.person = person;
        this.kind = kind;
        this.child = person.age().intValue() < ADULT;
        this.chance = chance;
    }

    /** What happened to one person; program and provider are the caller's to say. */
    static Story story(Person person, Kind kind, Chance chance) {
        return new TransplantCases(person, kind, chance).story();
    }

    private Story story() {
        Graft graft = Graft.of(kind, child, chance);
        String condition = kind == Kind.SICKLE_CELL_DISEASE
                ? "sickle-cell-disease"
                : chance.happens(child ? 0.42 : 0.6) ? "aml" : "all";
        String status = status(condition);
        Diary diary = new Diary(person, chance);
        follow(diary);
        new TransplantEvents(person, graft, chance, diary).happen(relapse(status), mortality(graft));
        InventedProduct product = GraftProducts.of(person, graft, chance);
        return new Story(product, treatment(graft, condition, status), diary.reports());
    }

    private String status(String condition) {
        return switch (condition) {
            case "aml" ->
                chance.oneOf(
                        "cr1-high-risk",
                        "cr1-high-risk",
                        "cr1-high-risk",
                        "cr1-intermediate-risk",
                        "cr2",
                        "cr2",
                        "not-in-remission",
                        "cr1-low-risk");
            case "all" -> chance.oneOf("cr1-high-risk", "cr1-high-risk", "cr2", "cr2", "cr2", "cr3-plus");
            default -> chance.oneOf("stroke-or-abnormal-tcd", "frequent-pain", "recurrent-acute-chest");
        };
    }

    private double relapse(String status) {
        return switch (status) {
            case "cr1-low-risk" -> 0.15;
            case "cr1-intermediate-risk", "cr1-high-risk" -> 0.26;
            case "cr2" -> 0.34;
            case "cr3-plus" -> 0.48;
            case "not-in-remission" -> 0.6;
            default -> 0;
        };
    }

    private double mortality(Graft graft) {
        if (kind == Kind.SICKLE_CELL_DISEASE) {
            return graft.isMatchedRelative() ? 0.045 : 0.14;
        }
        return (child ? 0.15 : 0.23) + (graft.isMatchedRelative() ? 0 : 0.04);
    }

    private void follow(Diary diary) {
        for (int due : CONTACTS) {
            int day = due + (int) Math.round(chance.normal(0, due / 60.0 + 1, -due / 12.0, due / 12.0));
            if (chance.happens(person.habits().diligence())) {
                diary.seen(day);
            }
        }
        if (chance.happens(0.7)) {
            diary.seen(person.daysAgo() - chance.between(0, Math.min(40, person.daysAgo() / 2)));
        }
    }

    private InventedTreatment treatment(Graft graft, String condition, String status) {
        if (graft.isCord()) {
            gaps.leave("delivery.hoursFromCollection", "unknown");
        }
        BigDecimal mass = child
                ? chance.decimal(9 + 2.9 * person.age().doubleValue(), 3, 6, 95, 1)
                : chance.decimal(75, 13, 42, 130, 1);
        Recipient recipient = new Recipient(
                person.age(),
                mass,
                null,
                List.of(chance.oneOf("none", "none", "none", "other")),
                List.of(chance.oneOf("none", "immunosuppressive")),
                child ? "lansky" : "karnofsky",
                chance.oneOf(70, 80, 80, 90, 90, 90, 100, 100),
                chance.oneOf("reactive", "non-reactive"));
        Indication indication = new Indication(
                condition,
                status,
                null,
                "systemic",
                "not-applicable",
                BigDecimal.valueOf(3 + chance.daysUntil(14)),
                List.of(kind == Kind.SICKLE_CELL_DISEASE ? "other" : "chemotherapy"));
        Delivery delivery = new Delivery(
                "iv",
                null,
                "none",
                1,
                null,
                List.of("none"),
                null,
                chance.happens(0.06) ? "infusion-reaction" : "none",
                null);
        return new InventedTreatment(
                person.number(),
                person.treatedOn(),
                LocalTime.of(chance.between(14, 18), 10),
                recipient,
                indication,
                delivery,
                conditioning(graft),
                regulation(graft),
                goals(),
                List.of(),
                gaps.reasons());
    }

    private Conditioning conditioning(Graft graft) {
        boolean reduced = kind == Kind.SICKLE_CELL_DISEASE
                ? chance.happens(0.4)
                : !child && person.age().intValue() > 50;
        return new Conditioning(
                reduced ? "ric" : "mac",
                reduced ? List.of("fludarabine", "melphalan") : chance.oneOf(FULL_CONDITIONING),
                graft.hlaMatch().equals("haplo")
                        ? List.of("post-transplant-cyclophosphamide", "tacrolimus", "mycophenolate")
                        : graft.isRelated()
                                ? List.of("cyclosporine", "methotrexate")
                                : List.of("tacrolimus", "methotrexate", "atg"));
    }

    /** A relative's graft is tissue, a stranger's an investigational product, cord blood a licensed one. */
    private static Regulation regulation(Graft graft) {
        if (graft.isCord()) {
            return new Regulation("351-bla-licensed", true, true, false, "yes-other", null, "registry");
        }
        return graft.isRelated()
                ? new Regulation("361-hctp", true, true, false, "yes-close-relative", null, "registry")
                : new Regulation("351-ind", true, true, false, "yes-other", "SYN-IRB-1", "cohort");
    }

    private List<NewGoal> goals() {
        List<NewGoal> goals = new ArrayList<>();
        goals.add(goal("survival", "os", HORIZON));
        goals.add(goal("engraftment", "anc-engraftment", ENGRAFTMENT_HORIZON));
        if (kind == Kind.ACUTE_LEUKAEMIA) {
            goals.add(goal("remission", "dfs", HORIZON));
        }
        return goals;
    }

    private static NewGoal goal(String domain, String measure, int horizonDays) {
        return new NewGoal(domain, measure, TargetKind.EVENT, null, horizonDays, null);
    }
}
