"""Networks that read tokens: (batch, positions), integers."""

import torch
from torch import nn

from .reference import Reference


class Remember(nn.Module):
    """The last state of a recurrent layer says what was announced."""

    def __init__(self, recurrent: type[nn.RNNBase]) -> None:
        super().__init__()
        self.embedding = nn.Embedding(7, 16)
        self.memory = recurrent(16, 48, batch_first=True)
        self.scores = nn.Linear(48, 5)

    def forward(self, tokens: torch.Tensor) -> torch.Tensor:
        states, _ = self.memory(self.embedding(tokens))
        return self.scores(states[:, -1])


class Count(nn.Module):
    """Vaswani et al. 2017, section 3.2: self-attention with a residual connection, normalised before it."""

    def __init__(self) -> None:
        super().__init__()
        self.embedding = nn.Embedding(12, 32)
        self.normalised = nn.LayerNorm(32)
        self.attention = nn.MultiheadAttention(32, 2, batch_first=True)
        self.hidden, self.scores = nn.Linear(32, 64), nn.Linear(64, 10)

    def forward(self, tokens: torch.Tensor) -> torch.Tensor:
        read = self.normalised(self.embedding(tokens))
        attended, _ = self.attention(read, read, read)
        return self.scores(self.hidden(attended + read).relu().mean(1))


REFERENCES = {
    "remember-lstm": Reference("PyTorch", "nn.LSTM", lambda: Remember(nn.LSTM)),
    "remember-gru": Reference("PyTorch", "nn.GRU", lambda: Remember(nn.GRU)),
    "attention-count": Reference("PyTorch", "nn.MultiheadAttention", Count),
}
