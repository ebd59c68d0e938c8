-- Who signed what a follow-up says, and in which meaning (21 CFR 11.50, 11.70). Rows are only added: a signature belongs to
-- one version of the follow-up, so a correction or a retraction voids it without changing it. Locks: api_client for a moment.

-- A client may stand for one person, a provider of the clinic: its tokens then say so, and when the person proved it.
ALTER TABLE api_client
    ADD COLUMN provider_id uuid,
    ADD CONSTRAINT api_client_provider_ck CHECK (provider_id IS NULL OR clinic_id IS NOT NULL),
    ADD CONSTRAINT api_client_provider_fk FOREIGN KEY (clinic_id, provider_id) REFERENCES provider;
GRANT SELECT (provider_id) ON api_client TO candor_service, candor_steward;

DROP FUNCTION api_client_to_authenticate(uuid);
CREATE FUNCTION api_client_to_authenticate(named uuid)
    RETURNS TABLE (client_id uuid, clinic_id uuid, provider_id uuid, name text, scopes text[], secret_hash text)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
BEGIN ATOMIC
    SELECT c.client_id, c.clinic_id, c.provider_id, c.name, c.scopes, c.secret_hash
      FROM public.api_client AS c
     WHERE c.client_id = named
       AND c.revoked_at IS NULL
       AND (c.expires_at IS NULL OR c.expires_at > public.current_instant());
END;
REVOKE ALL ON FUNCTION api_client_to_authenticate(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION api_client_to_authenticate(uuid) TO candor_service;

CREATE TABLE follow_up_signature (
    clinic_id          uuid        NOT NULL,
    signature_id       uuid        NOT NULL,
    follow_up_id       uuid        NOT NULL,
    follow_up_version  integer     NOT NULL,              -- what was signed; stands as long as it is the follow-up's
    provider_id        uuid        NOT NULL,              -- who signed, as the token said
    meaning            text        NOT NULL,
    authenticated_at   timestamptz NOT NULL,              -- when the signer proved who they are
    version            integer     NOT NULL,
    recorded_at        timestamptz NOT NULL,              -- when it was signed
    recorded_by        text        NOT NULL,
    CONSTRAINT follow_up_signature_pk PRIMARY KEY (clinic_id, signature_id),
    CONSTRAINT follow_up_signature_follow_up_fk FOREIGN KEY (clinic_id, follow_up_id) REFERENCES follow_up,
    CONSTRAINT follow_up_signature_provider_fk FOREIGN KEY (clinic_id, provider_id) REFERENCES provider,
    CONSTRAINT follow_up_signature_once_uk
        UNIQUE (clinic_id, follow_up_id, follow_up_version, provider_id, meaning),
    CONSTRAINT follow_up_signature_meaning_ck CHECK (meaning IN ('AUTHORSHIP', 'REVIEW', 'APPROVAL', 'RESPONSIBILITY')),
    CONSTRAINT follow_up_signature_version_ck CHECK (follow_up_version >= 1)
);
CALL make_clinical('follow_up_signature', 'signature_id');
REVOKE UPDATE ON follow_up_signature FROM candor_service;
