--
-- PostgreSQL database dump
--

\restrict VaU4cdBf0vanQZDRmfC9eccZm6g3dguaBRD8N9GTvmRT1UbllcSaKVBCjsaqMLy

-- Dumped from database version 15.19
-- Dumped by pg_dump version 15.18 (Debian 15.18-0+deb12u1)

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: customer; Type: TABLE; Schema: public; Owner: shop_owner
--

CREATE TABLE public.customer (
    id bigint NOT NULL,
    name text NOT NULL,
    email text
);


ALTER TABLE public.customer OWNER TO shop_owner;

--
-- Name: customer_id_seq; Type: SEQUENCE; Schema: public; Owner: shop_owner
--

ALTER TABLE public.customer ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.customer_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: flyway_schema_history; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.flyway_schema_history (
    installed_rank integer NOT NULL,
    version character varying(50),
    description character varying(200) NOT NULL,
    type character varying(20) NOT NULL,
    script character varying(1000) NOT NULL,
    checksum integer,
    installed_by character varying(100) NOT NULL,
    installed_on timestamp without time zone DEFAULT now() NOT NULL,
    execution_time integer NOT NULL,
    success boolean NOT NULL
);


ALTER TABLE public.flyway_schema_history OWNER TO postgres;

--
-- Name: customer customer_pkey; Type: CONSTRAINT; Schema: public; Owner: shop_owner
--

ALTER TABLE ONLY public.customer
    ADD CONSTRAINT customer_pkey PRIMARY KEY (id);


--
-- Name: flyway_schema_history flyway_schema_history_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.flyway_schema_history
    ADD CONSTRAINT flyway_schema_history_pkey PRIMARY KEY (installed_rank);


--
-- Name: orders; Type: SUBSCRIPTION; Schema: -; Owner: postgres
--

CREATE SUBSCRIPTION orders CONNECTION 'host=orders.example.org dbname=orders' PUBLICATION orders WITH (connect = false, slot_name = NONE);


ALTER SUBSCRIPTION orders OWNER TO postgres;

--
-- Name: TABLE customer; Type: ACL; Schema: public; Owner: shop_owner
--

GRANT SELECT ON TABLE public.customer TO shop_reader;


--
-- PostgreSQL database dump complete
--

\unrestrict VaU4cdBf0vanQZDRmfC9eccZm6g3dguaBRD8N9GTvmRT1UbllcSaKVBCjsaqMLy

