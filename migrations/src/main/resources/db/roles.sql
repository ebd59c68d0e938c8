-- The roles of the registry. They belong to the whole PostgreSQL cluster, so they stand outside the migrations, which
-- run inside one database and as candor_owner. May be run any number of times, by a superuser or a role with CREATEROLE,
-- in any database. Whoever runs it then sets the passwords of the two login roles and creates the database (without being
-- superuser, after GRANT candor_owner TO CURRENT_USER):
--
--   ALTER ROLE candor_owner PASSWORD '…';
--   ALTER ROLE candor_service PASSWORD '…';
--   CREATE DATABASE candor OWNER candor_owner ENCODING 'UTF8' TEMPLATE template0;
--
-- Owning the database gives candor_owner the right to create schemas and tables in it (PostgreSQL 15 and later);
-- what the other three may touch is granted table by table in the migrations.

DO $$
DECLARE
    wanted text[];
    excessive text;
BEGIN
    FOREACH wanted SLICE 1 IN ARRAY ARRAY[
        ['candor_owner', 'LOGIN INHERIT', 'Owns the schema of the registry and runs the migrations.'],
        ['candor_service', 'LOGIN NOINHERIT', 'What the service connects as; owns nothing.'],
        ['candor_research', 'NOLOGIN NOINHERIT', 'Taken by the service inside a transaction for a researcher.'],
        ['candor_steward', 'NOLOGIN NOINHERIT', 'Taken by the service inside a transaction for a data steward.']]
    LOOP
        BEGIN
            IF NOT EXISTS (SELECT 1 FROM pg_catalog.pg_roles WHERE rolname = wanted[1]) THEN
                EXECUTE format('CREATE ROLE %I %s', wanted[1], wanted[2]);
                EXECUTE format('COMMENT ON ROLE %I IS %L', wanted[1], wanted[3]);
            END IF;
        EXCEPTION
            -- Another session made the role between the look and the command.
            WHEN duplicate_object OR unique_violation THEN NULL;
        END;
    END LOOP;

    -- With row-level security as the wall between clinics, a role that walks through walls is no role of ours.
    SELECT string_agg(rolname, ', ' ORDER BY rolname) INTO excessive
      FROM pg_catalog.pg_roles
     WHERE rolname IN ('candor_owner', 'candor_service', 'candor_research', 'candor_steward')
       AND (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb OR rolreplication);
    IF excessive IS NOT NULL THEN
        RAISE EXCEPTION 'These roles have more rights than the registry allows (SUPERUSER, BYPASSRLS, CREATEROLE, CREATEDB or REPLICATION): %.', excessive;
    END IF;
END
$$;

-- The service may take these two, and has their rights only while it does: SET LOCAL ROLE, one transaction long.
DO $$
DECLARE
    taken text;
    membership text := '';
BEGIN
    IF EXISTS (SELECT 1 FROM pg_catalog.pg_roles WHERE rolname = 'candor_service' AND rolinherit) THEN
        ALTER ROLE candor_service NOINHERIT;
    END IF;
    IF current_setting('server_version_num')::integer >= 160000 THEN
        membership := ' WITH INHERIT FALSE, SET TRUE';
    END IF;
    FOREACH taken IN ARRAY ARRAY['candor_research', 'candor_steward']
    LOOP
        BEGIN
            IF NOT EXISTS (SELECT 1
                             FROM pg_catalog.pg_auth_members AS m
                             JOIN pg_catalog.pg_roles AS granted ON granted.oid = m.roleid
                             JOIN pg_catalog.pg_roles AS member ON member.oid = m.member
                            WHERE granted.rolname = taken AND member.rolname = 'candor_service') THEN
                EXECUTE format('GRANT %I TO candor_service%s', taken, membership);
            END IF;
        EXCEPTION
            WHEN duplicate_object OR unique_violation THEN NULL;
        END;
    END LOOP;
END
$$;
