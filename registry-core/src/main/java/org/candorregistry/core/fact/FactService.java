package org.candorregistry.core.fact;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.candorregistry.core.evidence.EvidenceConcern;
import org.candorregistry.core.evidence.EvidenceService;
import org.candorregistry.core.evidence.EvidenceStatement;
import org.candorregistry.core.failure.RegistryException;
import org.candorregistry.core.instrument.InstrumentService;
import org.candorregistry.core.paging.Page;
import org.candorregistry.core.paging.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells facts, to anybody. */
@Service
@Transactional(readOnly = true)
public class FactService {

    private final FactRepository facts;
    private final EvidenceService evidence;
    private final InstrumentService instruments;
    private final Clock clock;

    FactService(FactRepository facts, EvidenceService evidence, InstrumentService instruments, Clock clock) {
        this.facts = facts;
        this.evidence = evidence;
        this.instruments = instruments;
        this.clock = clock;
    }

    /**
     * A fact: its numbers as the cut told them, and what the catalogue of evidence says today.
     *
     * @param cut null: the latest that has facts
     * @throws RegistryException {@code fact-unknown}
     */
    public PublicFact fact(FactKey key, @Nullable UUID cut) {
        FactNumbers numbers = facts.find(key, cut)
                .orElseThrow(() -> new RegistryException(
                        FactFailure.FACT_UNKNOWN,
                        "Nothing is told of this condition, product class and measure; the list of facts has those of"
                                + " which there is enough to tell."));
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return new PublicFact(numbers, today, speakingOf(key, today));
    }

    /** Those of the latest cut that has facts, in the order of condition, product class and measure. */
    public Page<ListedFact> list(PageRequest page) {
        return Page.of(facts.list(page), page, ListedFact::id);
    }

    private List<EvidenceStatement> speakingOf(FactKey key, LocalDate today) {
        EvidenceConcern concern = new EvidenceConcern(
                key.condition(),
                key.productClass(),
                instruments.measure(key.measure()).goalDomains());
        return evidence.speakingOf(List.of(concern), today).getOrDefault(concern, List.of());
    }
}
