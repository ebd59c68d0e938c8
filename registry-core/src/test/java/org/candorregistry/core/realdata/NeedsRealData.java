package org.candorregistry.core.realdata;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Tests that read files of patients before any of them runs: where one is absent the class is skipped, in words. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsRealData.Condition.class)
public @interface NeedsRealData {

    /** Under the directory of the data, {@link RealData}. */
    String[] value();

    /** Looks for the files before an instance of the class is made. */
    final class Condition implements ExecutionCondition {

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            return AnnotationSupport.findAnnotation(context.getRequiredTestClass(), NeedsRealData.class).stream()
                    .flatMap(needed -> Stream.of(needed.value()))
                    .map(RealData::place)
                    .filter(file -> !Files.exists(file))
                    .findFirst()
                    .map(RealData::absent)
                    .map(ConditionEvaluationResult::disabled)
                    .orElseGet(() -> ConditionEvaluationResult.enabled("All files are there."));
        }
    }
}
