package org.candorregistry.api.demo.invented;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.candorregistry.api.demo.invented.JointEvents.Milestones;
import org.candorregistry.core.followup.NewScore;
import org.candorregistry.core.treatment.BaselineScore;
import org.candorregistry.core.treatment.Conditioning;
import org.candorregistry.core.treatment.Delivery;
import org.candorregistry.core.treatment.Indication;
import org.candorregistry.core.treatment.NewGoal;
import org.candorregistry.core.treatment.Recipient;
import org.candorregistry.core.treatment.TargetKind;

/** Knees and shoulders: autologous products, patient-reported scores at five time points. */
final class JointCases {

    private static final int HORIZON = 365;
    private static final List<Integer> TIME_POINTS = List.of(42, 91, 182, HORIZON, 730);
    /** Of those that the clinic reaches, who answers at each time point. */
    private static final List<Double> ANSWERS = List.of(0.97, 0.95, 0.92, 0.92, 0.82);

    /** Share of those who were treated before anybody asked how they were. */
    private static final double UNASKED = 0.085;

    private static final double USUAL_BMI = 28.5;

    private final Person person;
    private final Kind kind;
    private final Joint joint;
    private final Chance chance;
    private final Gaps gaps = new Gaps();

    private JointCases(Person person, Kind kind, Chance chance) {
        this.person = person;
        this.kind = kind;
        this.joint = Joint.of(kind);
        this.chance = chance;
    }

    /** What happened to one person; program and provider are the caller's to say. */
    static Story story(Person person, Kind kind, Chance chance) {
        return new JointCases(person, kind, chance).story();
    }

    private Story story() {
        String grade = chance.oneOf(joint.grades());
        BigDecimal bmi = chance.decimal(USUAL_BMI, 4.6, 18, 45, 1);
        Joint.Burden burden = Joint.burden(grade);
        double handicap = burden.points() + 0.25 * (bmi.doubleValue() - USUAL_BMI);
        JointCourse course = new JointCourse(handicap, joint.measures(), chance);
        Diary diary = new Diary(person, chance);
        Milestones milestones = new JointEvents(person, chance, diary).happen(course.effect(), burden.surgery());
        followUp(course, milestones, diary);
        LocalTime collectedAt = LocalTime.of(chance.between(8, 15), 5 * chance.between(0, 11));
        InventedProduct product = JointProducts.of(kind, person, collectedAt, chance);
        return new Story(product, treatment(grade, bmi, course, collectedAt), diary.reports());
    }

    private void followUp(JointCourse course, Milestones milestones, Diary diary) {
        for (int visit = 0; visit < TIME_POINTS.size(); visit++) {
            int due = TIME_POINTS.get(visit);
            int day = due + (int) Math.round(chance.normal(0, due / 30.0 + 2, -due / 8.0, due / 8.0));
            double answers = person.habits().diligence() * ANSWERS.get(visit);
            if (day > milestones.converted()) {
                answers *= 0.4;
            } else if (course.effect() < -12) {
                answers *= 0.95;
            }
            List<NewScore> scores = new ArrayList<>();
            double relief = day > milestones.converted() ? 12 : day > milestones.repeated() + 40 ? 4 : 0;
            for (JointMeasure measure : joint.measures()) {
                scores.add(score(measure, course.on(day, measure) + relief));
            }
            if (chance.happens(answers)) {
                diary.answered(day, scores);
            }
        }
    }

    private NewScore score(JointMeasure measure, double state) {
        return new NewScore(
                measure.id(), measure.score(state), person.habits().answers() ? measure.answers(state) : Map.of());
    }

    private InventedTreatment treatment(String grade, BigDecimal bmi, JointCourse course, LocalTime collectedAt) {
        Recipient recipient = new Recipient(
                person.age(),
                null,
                gaps.answer(chance.happens(0.95), bmi, "recipient.bmi", "not-performed"),
                List.of(chance.oneOf("none", "none", "hypertension", "diabetes", "smoking", "depression")),
                List.of(chance.oneOf("none", "none", "none", "anti-inflammatory", "antiplatelet")),
                null,
                null,
                null);
        Indication indication = new Indication(
                joint.condition(),
                null,
                grade,
                joint.bodySite(),
                chance.oneOf("left", "right"),
                gaps.answer(
                        chance.happens(0.9),
                        BigDecimal.valueOf(6 + chance.daysUntil(34)),
                        "indication.symptomDuration",
                        "asked-unknown"),
                chance.happens(0.4)
                        ? List.of("physiotherapy", "injection-corticosteroid")
                        : List.of(chance.oneOf("physiotherapy", "injection-hyaluronic-acid", "none")));
        List<BaselineScore> baselines = baselines(course);
        return new InventedTreatment(
                person.number(),
                person.treatedOn(),
                collectedAt.plusMinutes(chance.between(35, 110)),
                recipient,
                indication,
                delivery(),
                Conditioning.NONE,
                JointProducts.regulation(kind, chance),
                goals(),
                baselines,
                gaps.reasons());
    }

    private Delivery delivery() {
        return new Delivery(
                joint.equals(Joint.KNEE) ? "ia" : chance.oneOf("intratendinous", "bursal"),
                chance.oneOf("ultrasound", "ultrasound", "ultrasound", "fluoroscopy", "none"),
                "none",
                1,
                null,
                List.of("none"),
                null,
                chance.happens(0.02) ? "vasovagal" : "none",
                gaps.answer(
                        chance.happens(0.85),
                        chance.oneOf("weight-bearing-as-tolerated", "supervised-programme", "none"),
                        "delivery.afterCare",
                        "not-asked"));
    }

    /** Judged by one measure each, and fixed before the result is known. */
    private List<NewGoal> goals() {
        List<NewGoal> goals = new ArrayList<>();
        for (JointMeasure measure : joint.measures()) {
            BigDecimal points = BigDecimal.valueOf(chance.oneOf(joint.targets()));
            goals.add(new NewGoal(measure.domain(), measure.id(), TargetKind.CHANGE, points, HORIZON, null));
        }
        return goals;
    }

    /** Some clinics forget to ask before they treat; then the goal can never be evaluated. */
    private List<BaselineScore> baselines(JointCourse course) {
        List<BaselineScore> scores = new ArrayList<>();
        int before = chance.oneOf(0, 0, chance.between(1, 30));
        if (chance.happens(UNASKED)) {
            gaps.leave("baselineScores", "not-performed");
            return scores;
        }
        for (JointMeasure measure : joint.measures()) {
            NewScore score = score(measure, course.baseline(measure));
            scores.add(new BaselineScore(score.measure(), score.value(), person.day(-before), score.answers()));
        }
        return scores;
    }
}
