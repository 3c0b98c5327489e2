"""NASNet-A (4 @ 1056) of Zoph et al. 2018, out of the cells that timm has for the large network.

The large network leaves the cell before a reduction out of what the cell after it reads; in the mobile one each cell reads
the two before it.
"""

import torch
from timm.layers import ConvNormAct
from timm.models.nasnet import (
    CellStem0,
    CellStem1,
    FirstCell,
    NormalCell,
    ReductionCell0,
)
from torch import nn

from .reference import Reference
from .same import padded_as_tensorflow

FILTERS = 1056 // 24
STEM = 32
CELLS = 4


class NASNetMobile(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.conv = ConvNormAct(
            3, STEM, 3, stride=2, padding=0, apply_act=False, norm_layer=nn.BatchNorm2d, norm_kwargs={"eps": 1e-3}
        )
        self.first = CellStem0(STEM, FILTERS // 4, "same")
        self.second = CellStem1(STEM, FILTERS // 2, "same")
        self.cells = nn.ModuleList()
        # Channels of the two last cells; the first cell of a stage reads one that is twice as large as the other.
        before, last, is_halved = FILTERS, 2 * FILTERS, True
        for stage in range(3):
            filters = FILTERS * 2**stage
            if stage > 0:
                self.cells.append(ReductionCell0(before, filters, last, filters, "same"))
                before, last, is_halved = last, 4 * filters, True
            for _ in range(CELLS):
                cell = (
                    FirstCell(before, filters // 2, last, filters, "same")
                    if is_halved
                    else NormalCell(before, filters, last, filters, "same")
                )
                self.cells.append(cell)
                before, last, is_halved = last, 6 * filters, False
        self.scores = nn.Linear(last, 1000)

    def forward(self, images: torch.Tensor) -> torch.Tensor:
        stem = self.conv(images)
        before = self.first(stem)
        last = self.second(stem, before)
        for cell in self.cells:
            before, last = last, cell(last, before)
        return self.scores(last.relu().mean((2, 3)))


REFERENCES = {
    "nasnet-mobile": Reference(
        "timm", "the cells of nasnetalarge, after Zoph et al. 2018", lambda: padded_as_tensorflow(NASNetMobile())
    )
}
