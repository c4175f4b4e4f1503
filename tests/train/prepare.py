#!/usr/bin/env python3
"""prepare.py SHARED OUT: the training texts in one form, {"id", "set", "text", "annotations"}, and the plain texts for clusters.

Writes OUT/names.jsonl and OUT/plain.jsonl. The Groningen extract comes as tokens: it is written as running text again, eight
sentences a document (its sentences follow one another in the extract mostly as they did in the news)."""
import gzip, json, os, sys

KINDS = {'PER': 'person', 'ORG': 'organisation', 'LOC': 'place', 'MISC': 'misc'}
NO_SPACE_BEFORE = {'.', ',', ';', ':', '?', '!', ')', ']', '%', "'s", "'", "n't", "'re", "'ve", "'ll", "'d", "'m",
                   '...'}
NO_SPACE_AFTER = {'(', '[', '$'}


def groningen(path):
    sentence = []
    with gzip.open(path, 'rt', encoding='utf-8') as f:
        for line in f:
            if line.strip():
                sentence.append(line.rstrip('\n').split('\t'))
            elif sentence:
                yield sentence
                sentence = []
    if sentence:
        yield sentence


def running(sentences):
    """The text of tagged sentences, and its names as byte spans."""
    out, size, spans = [], 0, []
    for s in sentences:
        glue, quote = True, False
        for i, (word, tag) in enumerate(s):
            closes = word == '"' and quote
            if not (glue or word in NO_SPACE_BEFORE or closes):
                out.append(' ')
                size += 1
            start = size
            out.append(word)
            size += len(word.encode())
            glue = word in NO_SPACE_AFTER or (word == '"' and not quote)
            if word == '"':
                quote = not quote
            if tag.startswith('B-'):
                spans.append([tag[2:], start, size])
            elif tag.startswith('I-') and spans and i and s[i - 1][1] != 'O':
                spans[-1][2] = size
            elif tag.startswith('I-'):
                spans.append([tag[2:], start, size])
        out.append('\n')
        size += 1
    return ''.join(out), [{'type': 'entity', 'kind': KINDS[k], 'start': a, 'end': b} for k, a, b in spans]


def load(path):
    with open(path, encoding='utf-8') as f:
        return [json.loads(line) for line in f]


def main(shared, out):
    os.makedirs(out, exist_ok=True)
    names = open(out + '/names.jsonl', 'w', encoding='utf-8')
    plain = open(out + '/plain.jsonl', 'w', encoding='utf-8')

    def put(name, kind, text, notes):
        json.dump({'id': name, 'set': kind, 'text': text, 'annotations': notes}, names, ensure_ascii=False)
        names.write('\n')

    def put_plain(text):
        json.dump({'text': text}, plain, ensure_ascii=False)
        plain.write('\n')

    for d in load(shared + '/train/names_us_gov.jsonl'):
        put(d['id'], 'gov', d['text'], d['annotations'])
    gold = {d['doc']: d['annotations'] for d in load(shared + '/eval/sets/ner_wikigold/gold.jsonl')}
    for d in load(shared + '/eval/sets/ner_wikigold/docs.jsonl'):
        put(d['id'], 'wiki', d['text'], gold[d['id']])
        put_plain(d['text'])
    batch, n = [], 0
    for s in list(groningen(shared + '/train/names_gmb.tsv.gz')) + [None]:
        if s:
            batch.append(s)
        if batch and (s is None or len(batch) == 8):
            text, notes = running(batch)
            put('gmb%05d' % n, 'gmb', text, notes)
            put_plain(text)
            batch, n = [], n + 1
    for path in (shared + '/corpora/us_whitehouse.jsonl.gz', shared + '/corpora/us_state.jsonl'):
        with (gzip.open(path, 'rt', encoding='utf-8') if path.endswith('.gz') else open(path, encoding='utf-8')) as f:
            for line in f:
                put_plain(json.loads(line)['text'])


main(sys.argv[1], sys.argv[2])
