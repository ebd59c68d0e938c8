package org.candorregistry.api.openapi;

import java.util.Arrays;
import org.candorregistry.api.paging.Listing;
import org.candorregistry.api.security.Access;
import org.candorregistry.api.submission.Submissions;
import org.candorregistry.api.version.ExpectedVersion;
import org.candorregistry.api.version.RecordedView;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;

/**
 * What an operation does that others do too.
 *
 * @param submits changes the registry: is kept verbatim, and takes an Idempotency-Key
 */
record OperationKind(
        boolean withToken,
        boolean withParameters,
        boolean withListing,
        boolean withBody,
        boolean withVersion,
        boolean submits) {

    static OperationKind of(HandlerMethod method) {
        PreAuthorize access = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), PreAuthorize.class);
        boolean listing = takes(method, Listing.class);
        RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), RequestMapping.class);
        return new OperationKind(
                access != null && !access.value().equals(Access.ANYBODY),
                listing || Arrays.stream(method.getMethodParameters()).anyMatch(OperationKind::isParameter),
                listing,
                Arrays.stream(method.getMethodParameters())
                        .anyMatch(parameter -> parameter.hasParameterAnnotation(RequestBody.class)),
                takes(method, ExpectedVersion.class),
                mapping != null
                        && mapping.method().length > 0
                        && mapping.path().length > 0
                        && Submissions.isOne(mapping.method()[0].name(), mapping.path()[0]));
    }

    /** Whether the answer is one record, with its version. */
    static boolean answersVersion(HandlerMethod method) {
        ResolvableType answer = ResolvableType.forMethodReturnType(method.getMethod());
        Class<?> body = ResponseEntity.class.equals(answer.toClass())
                ? answer.getGeneric(0).toClass()
                : answer.toClass();
        return body.isRecord()
                && Arrays.stream(body.getRecordComponents())
                        .anyMatch(component -> component.getType().equals(RecordedView.class));
    }

    private static boolean isParameter(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(RequestParam.class)
                || parameter.hasParameterAnnotation(PathVariable.class);
    }

    private static boolean takes(HandlerMethod method, Class<?> type) {
        return Arrays.stream(method.getMethodParameters()).anyMatch(parameter -> parameter.getParameterType() == type);
    }
}
