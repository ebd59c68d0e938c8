-- Systems that may ask for tokens, where the service issues them itself. ADR-0009. Locks: new objects only.
CREATE TABLE api_client (
    client_id   uuid        NOT NULL,
    clinic_id   uuid,                                      -- NULL: acts for the registry, not for a clinic
    name        text        NOT NULL,
    scopes      text[]      NOT NULL,
    secret_hash text        NOT NULL,                      -- {id}hash as Spring Security's delegating encoder writes it
    expires_at  timestamptz,
    created_at  timestamptz NOT NULL,
    created_by  text        NOT NULL,
    revoked_at  timestamptz,
    revoked_by  text,
    CONSTRAINT api_client_pk PRIMARY KEY (client_id),
    CONSTRAINT api_client_clinic_fk FOREIGN KEY (clinic_id) REFERENCES clinic,
    CONSTRAINT api_client_name_ck CHECK (btrim(name) <> ''),
    CONSTRAINT api_client_scopes_ck CHECK (cardinality(scopes) > 0),
    CONSTRAINT api_client_revocation_ck CHECK ((revoked_at IS NULL) = (revoked_by IS NULL))
);
CREATE INDEX api_client_clinic_ix ON api_client (clinic_id, client_id);

-- Once made, a client is only ever revoked; and its secret's hash is read by nobody but the function below.
CALL isolate_by_clinic('api_client');
REVOKE SELECT ON api_client FROM candor_service;
GRANT SELECT (client_id, clinic_id, name, scopes, expires_at, created_at, created_by, revoked_at, revoked_by)
    ON api_client TO candor_service, candor_steward;
GRANT UPDATE (revoked_at, revoked_by) ON api_client TO candor_service, candor_steward;
GRANT INSERT ON api_client TO candor_steward;
CREATE POLICY steward ON api_client TO candor_steward USING (true) WITH CHECK (true);

-- Who asks for a token is not known yet, so no clinic is bound: the one client that names itself, and no other.
CREATE POLICY authentication ON api_client FOR SELECT TO candor_owner USING (true);
CREATE FUNCTION api_client_to_authenticate(named uuid)
    RETURNS TABLE (client_id uuid, clinic_id uuid, name text, scopes text[], secret_hash text)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
BEGIN ATOMIC
    SELECT c.client_id, c.clinic_id, c.name, c.scopes, c.secret_hash
      FROM public.api_client AS c
     WHERE c.client_id = named
       AND c.revoked_at IS NULL
       AND (c.expires_at IS NULL OR c.expires_at > public.current_instant());
END;
REVOKE ALL ON FUNCTION api_client_to_authenticate(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION api_client_to_authenticate(uuid) TO candor_service;
