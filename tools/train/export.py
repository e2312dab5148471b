"""From weights to the files that are used: ONNX, the encoder with whole numbers of eight bits."""

import tempfile
from copy import deepcopy
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from ingest.nlp.learned.files import ENCODER, FOLDER, PAIRS, TRIGGERS
from tools.train.learner import Learner
from tools.train.network import LOOK, PAIR, TOKEN, WIDTH, Encoder, Pairs, Rounded, Triggers, rounded


def export(learner: Learner, folder: Path = FOLDER) -> None:
    """Write the networks that were trained; the encoder's matrices are quantised, each column by its own scale.

    Seven bits are used of the eight, as processors without VNNI would overflow with more and read other events.
    """
    learner.train(False)
    folder.mkdir(exist_ok=True)
    _export_encoder(learner.encoder, folder)
    _export_triggers(learner.triggers, folder)
    _export_pairs(learner.pairs, folder)


def _export_encoder(encoder: Encoder, folder: Path) -> None:
    encoder = deepcopy(encoder)
    for part in encoder.modules():
        if isinstance(part, Rounded):  # Once rounded, a weight stays as it is; the file wants plain layers.
            part.weight.data, part.__class__ = rounded(part.weight.data), torch.nn.Linear
    with tempfile.TemporaryDirectory() as scratch:
        whole = Path(scratch) / "encoder.onnx"
        torch.onnx.export(
            encoder,
            (torch.tensor([[101, 1, 2, 102]]), torch.tensor([1, 2]), torch.zeros(2, len(LOOK), dtype=torch.long)),
            str(whole), input_names=["pieces", "first", "looks"], output_names=["encoded", "tags", "wordings"],
            dynamic_axes={
                "pieces": {1: "p"}, "first": {0: "t"}, "looks": {0: "t"}, "encoded": {0: "t"}, "tags": {0: "t"},
                "wordings": {0: "t"},
            },
            opset_version=17, dynamo=False,
        )  # fmt: skip
        quantize_dynamic(
            whole,
            folder / ENCODER.name,
            weight_type=QuantType.QInt8,
            op_types_to_quantize=["MatMul", "Gather"],
            per_channel=True,
            reduce_range=True,
        )


def _export_triggers(triggers: Triggers, folder: Path) -> None:
    torch.onnx.export(
        triggers, (torch.zeros(4, WIDTH), torch.zeros(4, len(TOKEN), dtype=torch.long)), str(folder / TRIGGERS.name),
        input_names=["encoded", "tokens"], output_names=["probability"],
        dynamic_axes={"encoded": {0: "t"}, "tokens": {0: "t"}, "probability": {0: "t"}},
        opset_version=17, dynamo=False,
    )  # fmt: skip


def _export_pairs(pairs: Pairs, folder: Path) -> None:
    torch.onnx.export(
        pairs,
        (
            torch.zeros(4, WIDTH), torch.tensor(1), torch.tensor(1), torch.zeros(2, 3, dtype=torch.long),
            torch.zeros(2, len(PAIR), dtype=torch.long),
        ),
        str(folder / PAIRS.name),
        input_names=["encoded", "at", "kind", "spans", "features"], output_names=["score", "nothing"],
        dynamic_axes={"encoded": {0: "t"}, "spans": {0: "p"}, "features": {0: "p"}, "score": {0: "p"}},
        opset_version=17, dynamo=False,
    )  # fmt: skip
