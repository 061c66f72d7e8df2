create index document_title_idx on document (title);
