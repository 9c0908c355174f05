"""Words a second of processor time of a spaCy pipeline with the architecture of en_core_web_sm, on one core.

    python3 -m venv .build/spacy && .build/spacy/bin/pip install spacy==3.8.18
    taskset -c 1 .build/spacy/bin/python Benchmarks/spacy_speed.py seeds/articles

The layers have the sizes of en_core_web_sm's configuration and the weights are random: PyPI does not carry the trained
package, and the same sums are computed whatever the weights are. Tagger, parser and entity recogniser run; the lemmatiser
and the attribute rules are left out, which favours spaCy.
"""

import pathlib
import re
import sys
import time

import spacy
from spacy.training import Example

WIDTH = 96
EMBEDDING = {
    "@architectures": "spacy.MultiHashEmbed.v2",
    "width": WIDTH,
    "attrs": ["NORM", "PREFIX", "SUFFIX", "SHAPE", "SPACY", "IS_SPACE"],
    "rows": [5000, 1000, 2500, 2500, 50, 50],
    "include_static_vectors": False,
}
ENCODER = {
    "@architectures": "spacy.MaxoutWindowEncoder.v2",
    "width": WIDTH,
    "depth": 4,
    "window_size": 1,
    "maxout_pieces": 3,
}
TOK2VEC = {"@architectures": "spacy.Tok2Vec.v2", "embed": EMBEDDING, "encode": ENCODER}
SHARED = {"@architectures": "spacy.Tok2VecListener.v1", "width": WIDTH, "upstream": "tok2vec"}
# As many as the trained pipeline tells apart.
TAGS = [f"T{number}" for number in range(50)]
RELATIONS = [f"R{number}" for number in range(44)]
ENTITIES = [f"E{number}" for number in range(18)]


def transitions(state, tok2vec):
    return {
        "@architectures": "spacy.TransitionBasedParser.v2",
        "state_type": state,
        "extra_state_tokens": False,
        "hidden_width": 64,
        "maxout_pieces": 2,
        "use_upper": True,
        "nO": None,
        "tok2vec": tok2vec,
    }


def annotated(pipeline, text):
    """The text with any tags, heads and entities at all: the components only learn which labels there are."""
    doc = pipeline.make_doc(text)
    count = len(doc)
    heads = [max(0, index - 1 - index % 3) for index in range(count)]
    relations = ["ROOT" if heads[index] == index else RELATIONS[index % len(RELATIONS)] for index in range(count)]
    entities = [f"U-{ENTITIES[index // 7 % len(ENTITIES)]}" if index % 7 == 0 else "O" for index in range(count)]
    tags = [TAGS[index % len(TAGS)] for index in range(count)]
    return Example.from_dict(doc, {"tags": tags, "heads": heads, "deps": relations, "entities": entities})


def untrained_pipeline(texts):
    pipeline = spacy.blank("en")
    pipeline.add_pipe("tok2vec", config={"model": TOK2VEC})
    tagger = {"@architectures": "spacy.Tagger.v2", "nO": None, "normalize": False, "tok2vec": SHARED}
    pipeline.add_pipe("tagger", config={"model": tagger})
    pipeline.add_pipe("parser", config={"model": transitions("parser", SHARED)})
    pipeline.add_pipe("ner", config={"model": transitions("ner", TOK2VEC)})
    pipeline.initialize(lambda: [annotated(pipeline, text) for text in texts])
    return pipeline


def main(folder):
    texts = [path.read_text(encoding="utf-8") for path in sorted(pathlib.Path(folder).glob("*.md"))]
    words = sum(len(re.findall(r"\w+", text)) for text in texts)
    pipeline = untrained_pipeline(texts)
    fastest = float("inf")
    for _ in range(5):
        start = time.process_time()
        for _ in pipeline.pipe(texts):
            pass
        fastest = min(fastest, time.process_time() - start)
    print(f"spaCy {spacy.__version__}: {len(texts)} articles, {words} words, {words / fastest:.0f} words/s")


if __name__ == "__main__":
    main(sys.argv[1])
