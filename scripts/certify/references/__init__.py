"""The reference of each network of the gallery, by the name of its file."""

import timm
import torchvision.models as vision

from . import digits, generated, googlenet, graphs, imagenet, images, inception_v2, nasnet, residual, sequences
from .reference import Reference


def torchvision(name: str, **settings: object) -> Reference:
    return Reference("torchvision", name, lambda: getattr(vision, name)(weights=None, **settings))


def timms(name: str, **settings: object) -> Reference:
    return Reference("timm", name, lambda: timm.create_model(name, pretrained=False, **settings))


REFERENCES: dict[str, Reference] = {
    "alexnet-torchvision": torchvision("alexnet"),
    "vgg-16": torchvision("vgg16"),
    "vgg-19": torchvision("vgg19"),
    "googlenet": torchvision("googlenet", aux_logits=False, init_weights=False),
    "inception-v3": torchvision("inception_v3", aux_logits=False, init_weights=False),
    "inception-v4": timms("inception_v4"),
    "inception-resnet-v2": timms("inception_resnet_v2"),
    "resnet-18": torchvision("resnet18"),
    "resnet-34": torchvision("resnet34"),
    "resnet-50": torchvision("resnet50"),
    "resnet-101": torchvision("resnet101"),
    "resnet-152": torchvision("resnet152"),
    "wide-resnet-50-2": torchvision("wide_resnet50_2"),
    "resnext-50": torchvision("resnext50_32x4d"),
    "se-resnet-50": timms("seresnet50"),
    "densenet-121": torchvision("densenet121"),
    "mobilenet-v2": torchvision("mobilenet_v2"),
    "squeezenet-1.1": torchvision("squeezenet1_1"),
    **digits.REFERENCES,
    **googlenet.REFERENCES,
    **inception_v2.REFERENCES,
    **nasnet.REFERENCES,
    **residual.REFERENCES,
    **imagenet.REFERENCES,
    **generated.REFERENCES,
    **images.REFERENCES,
    **sequences.REFERENCES,
    **graphs.REFERENCES,
}
