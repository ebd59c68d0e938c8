package org.candorregistry.api.failure;

import java.util.List;
import org.candorregistry.core.failure.Violation;
import org.springframework.stereotype.Component;
import org.springframework.validation.DataBinder;
import org.springframework.validation.Validator;

/** Validates one of many forms that came in one body, so that one that is incomplete does not refuse the others. */
@Component
public class FormCheck {

    private final Validator validator;

    FormCheck(Validator validator) {
        this.validator = validator;
    }

    /** What Bean Validation finds in a form, pointers into it. */
    public List<Violation> violations(Object form) {
        DataBinder binder = new DataBinder(form);
        binder.setValidator(validator);
        binder.validate();
        return FormFailure.placed(binder.getBindingResult().getAllErrors());
    }
}
