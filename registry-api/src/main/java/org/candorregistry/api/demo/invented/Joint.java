package org.candorregistry.api.demo.invented;

import java.util.List;

/**
 * A joint that is treated.
 *
 * @param condition code list {@code condition}
 * @param bodySite code list {@code body_site}
 * @param measures by which its goals are judged
 * @param grades code list {@code severity_grade}, each named as often as it is met
 * @param targets points of improvement that are aimed at, each named as often as it is
 */
record Joint(
        String condition, String bodySite, List<JointMeasure> measures, List<String> grades, List<Integer> targets) {

    static final Joint KNEE = new Joint(
            "knee-osteoarthritis",
            "knee",
            List.of(JointMeasure.KOOS_PAIN, JointMeasure.KOOS_ADL),
            List.of("kl-2", "kl-2", "kl-2", "kl-2", "kl-3", "kl-3", "kl-3", "kl-3", "kl-4", "kl-4"),
            List.of(15, 18, 20, 20));

    static final Joint SHOULDER = new Joint(
            "rotator-cuff-tear",
            "shoulder",
            List.of(JointMeasure.ASES, JointMeasure.VAS_PAIN),
            List.of("cuff-partial", "cuff-partial", "cuff-partial", "cuff-small", "cuff-small", "cuff-medium"),
            List.of(22, 25));

    static Joint of(Kind kind) {
        return kind == Kind.CUFF_PRP ? SHOULDER : KNEE;
    }

    static Burden burden(String grade) {
        return switch (grade) {
            case "kl-2", "cuff-partial" -> new Burden(-2, 0.4);
            case "kl-4", "cuff-medium" -> new Burden(5, 2.4);
            default -> new Burden(0, 1);
        };
    }

    /**
     * What a grade weighs.
     *
     * @param points taken off the gain
     * @param surgery how much likelier than usual surgery is
     */
    record Burden(double points, double surgery) {}
}
