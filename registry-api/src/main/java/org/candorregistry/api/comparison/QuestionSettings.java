package org.candorregistry.api.comparison;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What one client may ask of one copy of the service.
 *
 * @param atOnce questions that are answered at once
 * @param secondsPerMinute s of answering in a minute
 */
@ConfigurationProperties("candor.questions")
record QuestionSettings(
        @DefaultValue("4") int atOnce, @DefaultValue("30") int secondsPerMinute) {

    QuestionSettings {
        if (atOnce < 1) {
            throw new IllegalArgumentException("candor.questions.at-once is at least 1.");
        }
        if (secondsPerMinute < 1) {
            throw new IllegalArgumentException("candor.questions.seconds-per-minute is at least 1.");
        }
    }
}
