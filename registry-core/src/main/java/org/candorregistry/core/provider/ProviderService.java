package org.candorregistry.core.provider;

import static org.candorregistry.core.provider.ProviderFailure.PROVIDER_UNKNOWN;
import static org.candorregistry.core.provider.ProviderFailure.REGISTRATION_NUMBER_TAKEN;
import static org.candorregistry.core.provider.ProviderFailure.TRAINING_DUPLICATE;
import static org.candorregistry.core.provider.ProviderFailure.TRAINING_UNKNOWN;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.candorregistry.core.codelist.CodeLists;
import org.candorregistry.core.codelist.CodeUse;
import org.candorregistry.core.codelist.ListName;
import org.candorregistry.core.failure.BrokenConstraint;
import org.candorregistry.core.failure.RegistryException;
import org.candorregistry.core.failure.Violation;
import org.candorregistry.core.failure.Violations;
import org.candorregistry.core.paging.Page;
import org.candorregistry.core.paging.PageRequest;
import org.candorregistry.core.paging.Selection;
import org.candorregistry.core.session.Ids;
import org.candorregistry.core.session.Today;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A clinic's providers and their training. Another clinic's provider is unknown. */
@Service
public class ProviderService {

    private static final Map<String, Violation> CONSTRAINTS = Map.of(
            "provider_registration_uk",
            new Violation(
                    "/registrationNumber", REGISTRATION_NUMBER_TAKEN, "Another provider has this registration number."),
            "training_once_uk",
            new Violation(
                    "",
                    TRAINING_DUPLICATE,
                    "This credential, by this issuer and completed on this day, is recorded already."));

    private final ProviderRepository providers;
    private final TrainingRepository trainings;
    private final CodeLists codes;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ProviderService(
            ProviderRepository providers,
            TrainingRepository trainings,
            CodeLists codes,
            Ids ids,
            Clock clock,
            ApplicationEventPublisher events) {
        this.providers = providers;
        this.trainings = trainings;
        this.codes = codes;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Records a provider of the caller's clinic.
     *
     * @throws RegistryException with every violation; registration-number-taken
     */
    @Transactional
    public Provider record(RecordProvider command) {
        check(command);
        return writing(() -> providers.insert(ids.next(), command));
    }

    /**
     * Replaces all that is stated of a provider.
     *
     * @param version the version that is replaced
     * @throws RegistryException provider-unknown, version-stale, or as {@link #record}
     */
    @Transactional
    public Provider replace(UUID provider, int version, RecordProvider command) {
        get(provider);
        check(command);
        return writing(() -> providers.update(provider, version, command)).orElseThrow(RegistryException::stale);
    }

    /**
     * One provider.
     *
     * @throws RegistryException provider-unknown
     */
    @Transactional(readOnly = true)
    public Provider get(UUID provider) {
        return providers.find(provider).orElseThrow(() -> new RegistryException(PROVIDER_UNKNOWN, "No such provider."));
    }

    @Transactional(readOnly = true)
    public Page<Provider> list(PageRequest page) {
        return list(Selection.ALL, page);
    }

    /** The selected providers; one belongs to no subject, and is recorded anew when a training of the person's is. */
    @Transactional(readOnly = true)
    public Page<Provider> list(Selection selection, PageRequest page) {
        return Page.of(providers.list(selection, page), page, Provider::id);
    }

    /** How many providers {@link #list(Selection, PageRequest)} has on all pages together. */
    @Transactional(readOnly = true)
    public long count(Selection selection) {
        return providers.count(selection);
    }

    /** The provider with exactly this number in the national register. */
    @Transactional(readOnly = true)
    public Optional<UUID> withRegistrationNumber(String number) {
        return providers.withRegistrationNumber(number);
    }

    /**
     * Records a training that the provider completed.
     *
     * @throws RegistryException provider-unknown, training-duplicate, or every violation
     */
    @Transactional
    public Training recordTraining(UUID provider, RecordTraining command) {
        get(provider);
        check(command);
        Training training = writing(() -> trainings.insert(ids.next(), provider, command));
        events.publishEvent(new TrainingChanged(provider));
        return training;
    }

    /**
     * Replaces all that is stated of a training.
     *
     * @param version the version that is replaced
     * @throws RegistryException training-unknown, version-stale, or as {@link #recordTraining}
     */
    @Transactional
    public Training replaceTraining(UUID provider, UUID id, int version, RecordTraining command) {
        training(provider, id);
        check(command);
        Training training =
                writing(() -> trainings.update(id, provider, version, command)).orElseThrow(RegistryException::stale);
        events.publishEvent(new TrainingChanged(provider));
        return training;
    }

    /**
     * One training of a provider.
     *
     * @throws RegistryException provider-unknown, training-unknown
     */
    @Transactional(readOnly = true)
    public Training training(UUID provider, UUID id) {
        return trainings(provider).stream()
                .filter(training -> training.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new RegistryException(TRAINING_UNKNOWN, "No such training."));
    }

    /**
     * All of a provider's trainings, in the order in which they were recorded.
     *
     * @throws RegistryException provider-unknown
     */
    @Transactional(readOnly = true)
    public List<Training> trainings(UUID provider) {
        get(provider);
        return trainings.of(List.of(provider));
    }

    /** The trainings of some providers, each in the order in which they were recorded; unknown providers have none. */
    @Transactional(readOnly = true)
    public Map<UUID, List<Training>> trainingsOf(Collection<UUID> wanted) {
        return trainings.of(wanted).stream().collect(Collectors.groupingBy(Training::providerId));
    }

    /**
     * What the provider had behind them on a day, by what is recorded now. Derived each time, never stored: a treatment
     * recorded late counts among the earlier cases as soon as it is there.
     *
     * @param productClass a code of its list
     * @param day its own treatments are no earlier ones
     * @throws RegistryException provider-unknown
     */
    @Transactional(readOnly = true)
    public Standing standingOn(UUID provider, String productClass, LocalDate day) {
        return new Standing(
                provider,
                TrainingLevel.on(day, productClass, trainings(provider)),
                trainings.earlierCases(provider, productClass, day));
    }

    /**
     * The same for a product class as someone names it.
     *
     * @throws RegistryException provider-unknown, code-unknown
     */
    @Transactional(readOnly = true)
    public Standing standing(UUID provider, String productClass, LocalDate day) {
        Violations found = new Violations();
        found.addUnder("", codes.unknown(List.of(new CodeUse("?productClass", ListName.PRODUCT_CLASS, productClass))));
        found.throwIfAny();
        return standingOn(provider, productClass, day);
    }

    private void check(RecordProvider command) {
        Violations found = ProviderRules.check(command);
        found.addUnder("", codes.unknown(ProviderRules.codes(command)));
        found.throwIfAny();
    }

    private void check(RecordTraining command) {
        Violations found = ProviderRules.check(command, Today.begunSomewhere(clock));
        found.addUnder("", codes.unknown(ProviderRules.codes(command)));
        found.throwIfAny();
    }

    private static <T> T writing(Supplier<T> write) {
        return BrokenConstraint.explained(CONSTRAINTS, write);
    }
}
