package org.candorregistry.api.failure;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.candorregistry.core.failure.Failure;
import org.candorregistry.core.failure.InputFailure;
import org.candorregistry.core.failure.RegistryException;
import org.candorregistry.core.failure.Violation;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.MethodValidationResult;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;

/** What Bean Validation found, each with its place. */
final class FormFailure {

    private FormFailure() {}

    /** Of a body that was read and then validated. */
    static Failure of(BindingResult body) {
        return of(placed(body.getAllErrors()));
    }

    /** Of a controller method's arguments. */
    static Failure of(MethodValidationResult arguments) {
        List<Violation> violations = new ArrayList<>();
        for (ParameterValidationResult argument : arguments.getParameterValidationResults()) {
            if (argument instanceof ParameterErrors body) {
                violations.addAll(placed(body.getAllErrors()));
            } else {
                String pointer = "?" + argument.getMethodParameter().getParameterName();
                argument.getResolvableErrors()
                        .forEach(error ->
                                violations.add(new Violation(pointer, InputFailure.PARAMETER_INVALID, detail(error))));
            }
        }
        return of(violations);
    }

    static List<Violation> placed(List<ObjectError> errors) {
        return errors.stream()
                .map(error -> new Violation(pointer(error), code(error), detail(error)))
                .toList();
    }

    private static Failure of(List<Violation> violations) {
        return Failure.of(new RegistryException(violations)).orElseThrow();
    }

    /** {@code goals[0].target} as {@code /goals/0/target}. */
    private static String pointer(ObjectError error) {
        return error instanceof FieldError field
                ? "/"
                        + field.getField()
                                .replace("].", "/")
                                .replace("[", "/")
                                .replace("]", "")
                                .replace('.', '/')
                : "";
    }

    private static InputFailure code(ObjectError error) {
        return switch (Optional.ofNullable(error.getCode()).orElse("")) {
            case "NotNull", "NotBlank", "NotEmpty" -> InputFailure.VALUE_REQUIRED;
            case "Null" -> InputFailure.VALUE_NOT_APPLICABLE;
            case "Min", "Max", "DecimalMin", "DecimalMax", "Digits", "Positive", "PositiveOrZero", "Negative" ->
                InputFailure.VALUE_OUT_OF_RANGE;
            case "Past", "PastOrPresent", "Future", "FutureOrPresent" -> InputFailure.DATE_IMPOSSIBLE;
            default -> InputFailure.VALUE_MALFORMED;
        };
    }

    private static String detail(MessageSourceResolvable error) {
        String rule = Objects.requireNonNullElse(error.getDefaultMessage(), "is not valid");
        return "The value " + rule + ".";
    }
}
