package org.candorregistry.core.card;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.candorregistry.core.card.ProgramCard.Offered;
import org.candorregistry.core.card.ProgramCard.Question;
import org.candorregistry.core.card.ProgramCard.Reason;
import org.candorregistry.core.card.ProgramCardRepository.Listed;
import org.candorregistry.core.clinic.Indication;
import org.candorregistry.core.codelist.CodeLists;
import org.candorregistry.core.codelist.ListName;
import org.candorregistry.core.codelist.Named;
import org.candorregistry.core.evidence.EvidenceConcern;
import org.candorregistry.core.evidence.EvidenceService;
import org.candorregistry.core.evidence.EvidenceStatement;
import org.candorregistry.core.evidence.EvidenceTier;
import org.candorregistry.core.paging.Page;
import org.candorregistry.core.paging.PageRequest;
import org.candorregistry.core.visit.ClinicCompleteness;
import org.candorregistry.core.visit.CompletenessService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells what is offered: a clinic its own programs, stewards those of all clinics. */
@Service
@Transactional(readOnly = true)
public class ProgramCardService {

    private final ProgramCardRepository programs;
    private final EvidenceService evidence;
    private final CompletenessService completeness;
    private final CodeLists codes;
    private final Clock clock;

    ProgramCardService(
            ProgramCardRepository programs,
            EvidenceService evidence,
            CompletenessService completeness,
            CodeLists codes,
            Clock clock) {
        this.programs = programs;
        this.evidence = evidence;
        this.completeness = completeness;
        this.codes = codes;
        this.clock = clock;
    }

    /** Cards, in the order in which programs were recorded. */
    public Page<ProgramCard> list(PageRequest page) {
        Map<UUID, ClinicCompleteness> complete = completeness.ofClinics(null).stream()
                .collect(Collectors.toMap(ClinicCompleteness::clinic, Function.identity()));
        List<Listed> listed = programs.list(page);
        Map<EvidenceConcern, List<EvidenceStatement>> speaking = evidence.speakingOf(
                listed.stream()
                        .flatMap(each -> each.offered().stream().map(indication -> concern(each, indication)))
                        .collect(Collectors.toSet()),
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        return Page.of(listed, page, each -> each.program().id())
                .map(each -> card(
                        each,
                        complete.getOrDefault(each.clinic(), new ClinicCompleteness(each.clinic(), 0, 0, 0, 0)),
                        speaking));
    }

    private static EvidenceConcern concern(Listed listed, Indication indication) {
        return new EvidenceConcern(
                indication.condition(), listed.program().productClass(), List.of(indication.goalDomain()));
    }

    /** What a program is for is among what its clinic offers the product for. */
    private ProgramCard card(
            Listed listed, ClinicCompleteness complete, Map<EvidenceConcern, List<EvidenceStatement>> speaking) {
        Map<Indication, Offered> offered = new LinkedHashMap<>();
        listed.offered()
                .forEach(indication -> offered.put(
                        indication,
                        offered(indication, speaking.getOrDefault(concern(listed, indication), List.of()))));
        List<Offered> own = listed.program().indications().stream()
                .map(indication -> Objects.requireNonNull(offered.get(indication)))
                .toList();
        Named product = codes.named(ListName.PRODUCT_CLASS, listed.program().productClass());
        List<Question> questions = new ArrayList<>();
        own.stream()
                .filter(each -> listed.program().claimedTier().compareTo(each.strongest()) < 0)
                .map(each -> claimsMore(listed.program().claimedTier(), each))
                .forEach(questions::add);
        breadth(product, List.copyOf(offered.values())).ifPresent(questions::add);
        return new ProgramCard(listed.clinicName(), listed.program(), product, own, complete, questions);
    }

    private Offered offered(Indication indication, List<EvidenceStatement> speaking) {
        List<EvidenceStatement> statements = speaking.stream()
                .filter(statement -> statement.claim().withheldReason() == null)
                .toList();
        return new Offered(
                codes.named(ListName.CONDITION, indication.condition()),
                codes.named(ListName.GOAL_DOMAIN, indication.goalDomain()),
                statements.stream()
                        .map(statement -> statement.claim().tier())
                        .min(Comparator.naturalOrder())
                        .orElse(EvidenceTier.NO_STATEMENT),
                statements.stream().map(statement -> statement.claim().code()).toList());
    }

    private static Question claimsMore(EvidenceTier claimed, Offered offered) {
        String found = offered.strongest() == EvidenceTier.NO_STATEMENT
                ? "the catalogue has no statement"
                : "the strongest statement of the catalogue is " + offered.strongest() + " ("
                        + String.join(", ", offered.statements()) + ")";
        return new Question(
                Reason.CLAIMS_MORE_THAN_THE_EVIDENCE,
                "The program claims " + claimed + "; for " + offered.condition().display() + ", "
                        + offered.goalDomain().display() + ", " + found + ". On what does the claim rest?");
    }

    /** What is supported in a field raises no question, however many fields there are. */
    private Optional<Question> breadth(Named product, List<Offered> offered) {
        SortedSet<String> areas = offered.stream()
                .filter(each -> each.strongest() != EvidenceTier.SUPPORTED)
                .map(each -> codes.areaOf(each.condition().code()))
                .flatMap(Optional::stream)
                .map(area -> codes.named(ListName.CONDITION_AREA, area).display())
                .collect(Collectors.toCollection(TreeSet::new));
        return areas.size() < 2
                ? Optional.empty()
                : Optional.of(new Question(
                        Reason.BREADTH_OF_CLAIMS,
                        "The clinic offers the same product, " + product.display()
                                + ", in fields that have little to do with each other and in which the catalogue does not call it"
                                + " supported: " + String.join(", ", areas) + ". What is it for?"));
    }
}
