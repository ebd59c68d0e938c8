package org.candorregistry.api.comparison;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.candorregistry.core.comparison.Criterion;
import org.candorregistry.core.comparison.Factor;
import org.candorregistry.core.failure.InputFailure;
import org.candorregistry.core.failure.RegistryException;
import org.candorregistry.core.failure.Violation;
import org.jspecify.annotations.Nullable;

/** A criterion as it is sent: exactly one of {@code factor} with {@code in}, {@code and}, {@code or}, {@code not}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record NewCriterion(
        @Schema(
                description = "What is looked at; with in.",
                allowableValues = {
                    "condition",
                    "productClass",
                    "cellSource",
                    "donorType",
                    "preparation",
                    "manipulation",
                    "device",
                    "viabilityBand",
                    "passage",
                    "doseBand",
                    "route",
                    "guidance",
                    "trainingLevel",
                    "earlierCases",
                    "clinicVolume",
                    "evidenceTier",
                    "ageBand",
                    "sex",
                    "bmiBand",
                    "severity",
                    "diseaseStatus",
                    "baselineBand",
                    "year",
                    "country"
                },
                nullable = true)
        @Nullable
        String factor,

        @Schema(
                description = "Values of the factor, any of which will do. From 1 to 100.",
                example = "[\"45-49\", \"50-54\"]",
                nullable = true)
        @Nullable
        @Size(max = 100)
        List<@NotBlank @Size(max = 200) String> in,

        @Schema(description = "All of these, from 2 to 100.", nullable = true) @Nullable @Size(max = 100)
        List<@NotNull @Valid NewCriterion> and,

        @Schema(description = "Any of these, from 2 to 100.", nullable = true) @Nullable @Size(max = 100)
        List<@NotNull @Valid NewCriterion> or,

        @Schema(
                description = "Whoever does not fulfil this one, also where the factor was not recorded.",
                nullable = true)
        @Nullable
        @Valid
        NewCriterion not) {

    /** As it would be sent. */
    static NewCriterion of(Criterion criterion) {
        return new NewCriterion(
                criterion.factor() == null ? null : criterion.factor().jsonName(),
                criterion.in(),
                all(criterion.and()),
                all(criterion.or()),
                criterion.not() == null ? null : of(criterion.not()));
    }

    private static @Nullable List<NewCriterion> all(@Nullable List<Criterion> parts) {
        return parts == null ? null : parts.stream().map(NewCriterion::of).toList();
    }

    /**
     * The same for the registry.
     *
     * @param pointer where it stands in the request
     */
    Criterion criterion(String pointer) {
        return new Criterion(
                factor == null ? null : factor(pointer + "/factor", factor),
                in,
                criteria(pointer + "/and", and),
                criteria(pointer + "/or", or),
                not == null ? null : not.criterion(pointer + "/not"));
    }

    private static @Nullable List<Criterion> criteria(String pointer, @Nullable List<NewCriterion> parts) {
        if (parts == null) {
            return null;
        }
        List<Criterion> criteria = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            criteria.add(parts.get(i).criterion(pointer + "/" + i));
        }
        return criteria;
    }

    static Factor factor(String pointer, String name) {
        return Factor.named(name)
                .orElseThrow(() -> new RegistryException(List.of(new Violation(
                        pointer,
                        InputFailure.CODE_UNKNOWN,
                        "One of "
                                + Arrays.stream(Factor.values())
                                        .map(Factor::jsonName)
                                        .toList() + "."))));
    }
}
