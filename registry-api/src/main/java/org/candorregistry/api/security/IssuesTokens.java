package org.candorregistry.api.security;

import org.candorregistry.api.start.StartFailure;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * Whether the service issues tokens itself: with its embedded database, or where the settings say so. Refuses to start
 * where nobody would issue any, or two would, or a secret would be for nothing.
 */
final class IssuesTokens implements Condition {

    private static final String ISSUE = "candor.tokens.issue";
    static final String ISSUER_URI = "spring.security.oauth2.resourceserver.jwt.issuer-uri";

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return decide(context.getEnvironment());
    }

    static boolean decide(Environment environment) {
        boolean other = isSet(environment, ISSUER_URI);
        boolean embedded = !isSet(environment, "spring.datasource.url");
        boolean issue = environment.getProperty(ISSUE, Boolean.class, embedded && !other);
        if (issue && other) {
            throw new StartFailure(
                    "Both " + ISSUE + " and " + ISSUER_URI + " are set; tokens come from one issuer only.");
        }
        if (!issue && !other) {
            throw new StartFailure("Nobody issues tokens: set " + ISSUER_URI + " to an OpenID provider, or " + ISSUE
                    + "=true to let the service issue them itself.");
        }
        if (!issue && isSet(environment, AccessTokenSettings.STEWARD_SECRET)) {
            throw new StartFailure(AccessTokenSettings.STEWARD_SECRET
                    + " is set, but the service issues no tokens; leave it out, or set " + ISSUE + "=true.");
        }
        return issue;
    }

    private static boolean isSet(Environment environment, String name) {
        String value = environment.getProperty(name);
        return value != null && !value.isBlank();
    }
}
