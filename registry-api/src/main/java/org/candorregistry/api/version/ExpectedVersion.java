package org.candorregistry.api.version;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.candorregistry.core.failure.InputFailure;
import org.candorregistry.core.failure.RegistryException;
import org.jspecify.annotations.Nullable;

/**
 * The version that a change replaces, from If-Match; an argument of controller methods.
 *
 * @param version 1 or more
 */
public record ExpectedVersion(int version) {

    private static final Pattern STRONG = Pattern.compile("\"([1-9][0-9]{0,8})\"");
    private static final Pattern ONE = Pattern.compile("\"[^\"]*\"");

    /**
     * Reads If-Match. Weak tags never match (RFC 9110 §13.1.1), and {@code *} or a list would overwrite what nobody has
     * looked at, so all of these count as not having named a version.
     *
     * @throws RegistryException version-required, or version-stale for a strong tag that no version can have
     */
    public static ExpectedVersion of(@Nullable String ifMatch) {
        String tag = Optional.ofNullable(ifMatch).map(String::strip).orElse("");
        Matcher strong = STRONG.matcher(tag);
        if (strong.matches()) {
            return new ExpectedVersion(Integer.parseInt(strong.group(1)));
        }
        if (ONE.matcher(tag).matches()) {
            throw RegistryException.stale();
        }
        throw new RegistryException(
                InputFailure.VERSION_REQUIRED,
                "A change names the version it replaces: If-Match with one strong ETag, as the last answer carried it.");
    }
}
