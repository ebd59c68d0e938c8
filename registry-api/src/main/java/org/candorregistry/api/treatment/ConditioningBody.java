package org.candorregistry.api.treatment;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.candorregistry.core.treatment.Conditioning;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "TreatmentConditioning",
        description = "What prepares a recipient for a transplant; of transplants only.")
record ConditioningBody(
        @Schema(description = "Code of the list `conditioning_intensity`.", example = "mac") @Nullable
        String intensity,

        @Schema(description = "Names, at most 50 of 64 characters; required unless the intensity is none.") @Nullable
        List<String> drugs,

        @Schema(description = "Codes of the list `gvhd_prophylaxis`; required of allogeneic transplants.") @Nullable
        List<String> gvhdProphylaxis) {

    static Conditioning said(@Nullable ConditioningBody body) {
        return body == null ? Conditioning.NONE : new Conditioning(body.intensity, body.drugs, body.gvhdProphylaxis);
    }

    static ConditioningBody of(Conditioning conditioning) {
        return new ConditioningBody(conditioning.intensity(), conditioning.drugs(), conditioning.gvhdProphylaxis());
    }
}
