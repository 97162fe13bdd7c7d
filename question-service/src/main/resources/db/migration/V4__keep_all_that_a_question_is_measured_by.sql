ALTER TABLE question DROP CONSTRAINT question_kind_check;
ALTER TABLE question ADD CONSTRAINT question_kind_check CHECK (kind IN
    ('OPEN', 'SINGLE_CHOICE', 'MULTIPLE_CHOICE', 'OUTPUT', 'SHORT_ANSWER', 'ORDER'));

-- A point of a rubric was its claim alone.
UPDATE question SET content = jsonb_set(content, '{rubric}', (
    SELECT jsonb_agg(jsonb_build_object('id', 'point-' || number, 'claim', claim, 'weight', 1, 'required', true)
                     ORDER BY number)
    FROM jsonb_array_elements_text(content -> 'rubric') WITH ORDINALITY AS point (claim, number)))
WHERE jsonb_array_length(content -> 'rubric') > 0;
