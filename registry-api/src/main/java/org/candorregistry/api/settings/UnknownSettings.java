package org.candorregistry.api.settings;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.candorregistry.api.start.StartFailure;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/**
 * Refuses to start with a {@code candor.*} setting that does not exist: whoever mistypes one must not believe it is on.
 * Looks before anything else starts, and at environment variables too, which Spring Boot lets pass. System properties are
 * free: no setting is documented to be given by them.
 */
final class UnknownSettings implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** What Kubernetes tells every container about a service that happens to be called candor-something. */
    private static final Pattern SERVICE_LINK =
            Pattern.compile(".*_(SERVICE_HOST|SERVICE_PORT(_.*)?|PORT(_\\d+_(TCP|UDP|SCTP)(_.*)?)?)");

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        refusal(context.getEnvironment()).ifPresent(sentence -> {
            throw new StartFailure(sentence);
        });
    }

    static Optional<String> refusal(ConfigurableEnvironment environment) {
        Map<String, String> known = known().keySet().stream()
                .collect(toMap(UnknownSettings::uniform, name -> name, (one, same) -> one, TreeMap::new));
        List<String> unknown = given(environment)
                .filter(name -> !known.containsKey(uniform(name)))
                .distinct()
                .sorted()
                .toList();
        return unknown.isEmpty()
                ? Optional.empty()
                : Optional.of("There is no setting " + String.join(", ", unknown) + "; there are "
                        + known.values().stream().collect(joining(", ")) + ".");
    }

    private static Stream<String> given(ConfigurableEnvironment environment) {
        return environment.getPropertySources().stream()
                .filter(source -> !source.getName().equals(StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME))
                .filter(EnumerablePropertySource.class::isInstance)
                .flatMap(source -> Stream.of(((EnumerablePropertySource<?>) source).getPropertyNames()))
                .filter(name -> name.matches("(?i)candor[._].*"))
                .filter(name -> !SERVICE_LINK.matcher(name).matches());
    }

    /** Whatever a record of ours binds, by name. */
    static Map<String, RecordComponent> known() {
        ClassPathScanningCandidateComponentProvider records = new ClassPathScanningCandidateComponentProvider(false);
        records.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        return records.findCandidateComponents("org.candorregistry").stream()
                .map(BeanDefinition::getBeanClassName)
                .map(name -> ClassUtils.resolveClassName(String.valueOf(name), null))
                .flatMap(type -> settings(prefix(type), type))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue, (one, same) -> one, TreeMap::new));
    }

    private static String prefix(Class<?> settings) {
        return MergedAnnotations.from(settings)
                .get(ConfigurationProperties.class)
                .getString("prefix");
    }

    private static Stream<Map.Entry<String, RecordComponent>> settings(String prefix, Class<?> settings) {
        return Stream.of(settings.getRecordComponents()).flatMap(component -> settings(prefix, component));
    }

    private static Stream<Map.Entry<String, RecordComponent>> settings(String prefix, RecordComponent component) {
        String name = prefix + "." + DataObjectPropertyName.toDashedForm(component.getName());
        return component.getType().isRecord()
                ? settings(name, component.getType())
                : Stream.of(Map.entry(name, component));
    }

    /** CANDOR_DATA_DIR, candor.data-dir and candor.dataDir are one setting. */
    private static String uniform(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
