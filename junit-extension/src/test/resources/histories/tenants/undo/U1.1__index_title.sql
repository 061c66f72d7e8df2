drop index document_title_idx;
