package org.candorregistry.core.identity;

import static org.candorregistry.core.identity.IdentityFailure.IDENTITY_UNREADABLE;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig2026;
import com.google.crypto.tink.prf.PrfSet;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import org.candorregistry.core.failure.RegistryException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The vault's keys: one Tink keyset that encrypts (AES-256-GCM) and one, independent of it, that indexes the medical
 * record number (HMAC-SHA-256). Each has one primary key, for what is written, and any number of former ones, which keep
 * readable what they wrote. As text, a JSON object with both as cleartext Tink keysets: it is a secret.
 *
 * @see <a href="https://developers.google.com/tink/design/keysets">Tink keysets</a>
 */
public final class VaultKeyset {

    private static final String ENCRYPTION = "encryption";
    private static final String RECORD_NUMBER_INDEX = "recordNumberIndex";
    private static final int PREFIX_BYTES = 1 + Integer.BYTES;
    private static final ObjectMapper JSON = JsonMapper.shared();

    private final KeysetHandle encryption;
    private final KeysetHandle index;
    private final Aead aead;
    private final PrfSet prfs;

    private VaultKeyset(KeysetHandle encryption, KeysetHandle index) throws GeneralSecurityException {
        this.encryption = encryption;
        this.index = index;
        this.aead = encryption.getPrimitive(AeadConfig2026.get(), Aead.class);
        this.prfs = index.getPrimitive(PrfConfig2026.get(), PrfSet.class);
    }

    /** New random keys. */
    public static VaultKeyset generate() {
        try {
            return new VaultKeyset(
                    KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, AeadConfig2026.get()),
                    KeysetHandle.generateNew(PredefinedPrfParameters.HMAC_SHA256_PRF, PrfConfig2026.get()));
        } catch (GeneralSecurityException unsupported) {
            throw new IllegalStateException(unsupported);
        }
    }

    /**
     * Reads what {@link #toJson} wrote.
     *
     * @throws IllegalArgumentException where the text is no such keyset; the message quotes nothing of it
     */
    public static VaultKeyset parse(String json) {
        try {
            JsonNode root = JSON.readTree(json);
            return new VaultKeyset(
                    TinkJsonProtoKeysetFormat.parseKeyset(
                            root.path(ENCRYPTION).toString(), AeadConfig2026.get(), InsecureSecretKeyAccess.get()),
                    TinkJsonProtoKeysetFormat.parseKeyset(
                            root.path(RECORD_NUMBER_INDEX).toString(),
                            PrfConfig2026.get(),
                            InsecureSecretKeyAccess.get()));
        } catch (GeneralSecurityException | JacksonException unreadable) {
            // Without the cause: a parser's message can quote the key.
            throw new IllegalArgumentException("This is not a keyset of the identity vault.");
        }
    }

    /** The keys themselves, in clear; to be written where only the service can read. */
    public String toJson() {
        ObjectNode root = JSON.createObjectNode();
        root.set(ENCRYPTION, JSON.readTree(serialized(encryption, AeadConfig2026.get())));
        root.set(RECORD_NUMBER_INDEX, JSON.readTree(serialized(index, PrfConfig2026.get())));
        return root.toPrettyString();
    }

    /** The same keys and a new primary one of each kind: what is written from now on takes the new ones. */
    public VaultKeyset rotated() {
        try {
            return new VaultKeyset(
                    withPrimary(encryption, PredefinedAeadParameters.AES256_GCM, AeadConfig2026.get()),
                    withPrimary(index, PredefinedPrfParameters.HMAC_SHA256_PRF, PrfConfig2026.get()));
        } catch (GeneralSecurityException unsupported) {
            throw new IllegalStateException(unsupported);
        }
    }

    /** How many keys encrypt: one, and the former ones. */
    public int size() {
        return encryption.size();
    }

    /** Whether a ciphertext names the primary key: Tink's prefix is a 1 and the key's id, four bytes, the highest first. */
    boolean sealedByPrimary(byte[] sealed) {
        return sealed.length > PREFIX_BYTES
                && sealed[0] == 1
                && ByteBuffer.wrap(sealed, 1, Integer.BYTES).getInt()
                        == encryption.getPrimary().getId();
    }

    /**
     * Encrypts under the primary key. For the vault's own fields, and for whatever else of a clinic's may hold identity
     * and has to be kept as it came.
     *
     * @param place where it will be kept, down to row and column; the ciphertext opens nowhere else
     */
    public byte[] seal(byte[] plain, String place) {
        try {
            return aead.encrypt(plain, place.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException unsupported) {
            throw new IllegalStateException(unsupported);
        }
    }

    /**
     * Opens what {@link #seal} made for this place, under any of the keys.
     *
     * @throws RegistryException identity-unreadable
     */
    public byte[] open(byte[] ciphertext, String place) {
        try {
            return aead.decrypt(ciphertext, place.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException refused) {
            throw new RegistryException(
                    IDENTITY_UNREADABLE, "The service's keyset does not open this identity; its operator must look.");
        }
    }

    PrfSet prfs() {
        return prfs;
    }

    private static KeysetHandle withPrimary(KeysetHandle former, Parameters parameters, Configuration configuration)
            throws GeneralSecurityException {
        return KeysetHandle.newBuilder(former)
                .addEntry(KeysetHandle.generateEntryFromParameters(parameters)
                        .withRandomId()
                        .makePrimary())
                .setConfiguration(configuration)
                .build();
    }

    private static String serialized(KeysetHandle keyset, Configuration configuration) {
        try {
            return TinkJsonProtoKeysetFormat.serializeKeyset(keyset, configuration, InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException unsupported) {
            throw new IllegalStateException(unsupported);
        }
    }

    /** Without the keys. */
    @Override
    public String toString() {
        return "VaultKeyset[" + size() + " keys]";
    }
}
