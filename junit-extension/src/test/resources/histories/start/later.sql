--
-- PostgreSQL database dump
--

\restrict lTjugg9GYh7yBj8vrNLuhQu5WcXZ6ePoevAvIXfTGqC3Pl2xge8lIK1872grkIb

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

--
-- Data for Name: customer; Type: TABLE DATA; Schema: public; Owner: shop_owner
--

COPY public.customer (id, name, email, phone) FROM stdin;
1	Ada	ada@example.org	\N
2	Bob	\N	\N
\.


--
-- Data for Name: flyway_schema_history; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) FROM stdin;
1	1	create customer	SQL	V1__create_customer.sql	1	shop	2024-01-01 00:00:00	1	t
\.


--
-- Data for Name: later; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.later (id) FROM stdin;
1
\.


--
-- Name: customer_id_seq; Type: SEQUENCE SET; Schema: public; Owner: shop_owner
--

SELECT pg_catalog.setval('public.customer_id_seq', 2, true);


--
-- PostgreSQL database dump complete
--

\unrestrict lTjugg9GYh7yBj8vrNLuhQu5WcXZ6ePoevAvIXfTGqC3Pl2xge8lIK1872grkIb

