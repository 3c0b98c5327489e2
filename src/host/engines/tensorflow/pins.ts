import { thisPlatform } from '@system/tensorflowEngine';

/**
 * A Python wheel with native libraries. Versions and hashes as `uv pip compile --format pylock.toml` locks
 * `tensorflow-cpu`, `tensorflow` and `tensorflow[and-cuda]`; sizes as pip prints them.
 */
export interface PinnedWheel {
  readonly project: string;
  readonly version: string;
  /** Its name says the Python and the platform; what is inside besides Python's own modules is the same for every Python. */
  readonly file: string;
  readonly sha256: string;
  /** 1e6 bytes. */
  readonly megabytes: number;
}

export const tensorFlowVersion = '2.21.0';

/** The package, the platform's tag, hash and size of a TensorFlow for Python 3.12. */
function tensorflow(project: string, tag: string, sha256: string, megabytes: number): PinnedWheel {
  const file = `${project.replace('-', '_')}-${tensorFlowVersion}-cp312-cp312-${tag}.whl`;
  return { project, version: tensorFlowVersion, file, sha256, megabytes };
}

function nvidia(name: string, version: string, tag: string, sha256: string, megabytes: number): PinnedWheel {
  const project = `nvidia-${name}-cu12`;
  return {
    project,
    version,
    file: `${project.replaceAll('-', '_')}-${version}-py3-none-${tag}.whl`,
    sha256,
    megabytes,
  };
}

/** TensorFlow for the processor, by platform. */
export const processorWheels: Readonly<Record<string, readonly PinnedWheel[]>> = {
  'linux-x64': [
    tensorflow(
      'tensorflow-cpu',
      'manylinux_2_27_x86_64',
      'dcc8afd32930e42d5296b6ee19078b773706830af4ea97fbe503b9f5e0f820cb',
      274,
    ),
  ],
  'linux-arm64': [
    tensorflow(
      'tensorflow',
      'manylinux_2_27_aarch64',
      'b07d15737406533898e36c7ef7944b1be18e9028dc521b9229952c537bbc5552',
      281.9,
    ),
  ],
  'darwin-arm64': [
    tensorflow(
      'tensorflow',
      'macosx_12_0_arm64',
      '56ecd7d47429acbe1df2694d50b75bf9fc3995ac92cb367cd9af6c4780ead712',
      223.5,
    ),
  ],
};

const twice = {
  old: 'manylinux2010_x86_64.manylinux_2_12_x86_64',
  newer: 'manylinux2014_x86_64.manylinux_2_17_x86_64',
};

/** TensorFlow for NVIDIA cards, and the libraries that `tensorflow[and-cuda]` brings along. */
export const gpuWheels: Readonly<Record<string, readonly PinnedWheel[]>> = {
  'linux-x64': [
    tensorflow(
      'tensorflow',
      'manylinux_2_27_x86_64',
      'b3b95643c4e70eb925839938fb35cbe142f317ec84af6844ee61513713bb13c0',
      572.6,
    ),
    nvidia(
      'cublas',
      '12.9.3.13',
      'manylinux_2_27_x86_64',
      'd7d51055f161b317c7105ddaae90e71eda059026074ffef93cf7cde2886bfe72',
      581.2,
    ),
    nvidia(
      'cuda-cupti',
      '12.9.79',
      'manylinux_2_25_x86_64',
      '096bcf334f13e1984ba36685ad4c1d6347db214de03dbb6eebb237b41d9d934f',
      10.8,
    ),
    nvidia('cuda-nvcc', '12.9.86', twice.old, '5d6a0d32fdc7ea39917c20065614ae93add6f577d840233237ff08e9a38f58f0', 40.5),
    nvidia(
      'cuda-nvrtc',
      '12.9.86',
      twice.old,
      '210cf05005a447e29214e9ce50851e83fc5f4358df8b453155d5e1918094dcb4',
      89.6,
    ),
    nvidia(
      'cuda-runtime',
      '12.9.79',
      twice.newer,
      '25bba2dfb01d48a9b59ca474a1ac43c6ebf7011f1b0b8cc44f54eb6ac48a96c3',
      3.5,
    ),
    nvidia(
      'cudnn',
      '9.28.0.42',
      'manylinux_2_27_x86_64',
      '9ff58b7f36dacd0a93e89f8f2957b52466889217963701daa15e577317cfa375',
      716.5,
    ),
    nvidia('cufft', '11.4.1.4', twice.newer, 'c67884f2a7d276b4b80eb56a79322a95df592ae5e765cf1243693365ccab4e28', 200.9),
    nvidia(
      'curand',
      '10.3.10.19',
      'manylinux_2_27_x86_64',
      '49b274db4780d421bd2ccd362e1415c13887c53c214f0d4b761752b8f9f6aa1e',
      68.3,
    ),
    nvidia(
      'cusolver',
      '11.7.5.82',
      'manylinux_2_27_x86_64',
      '15da72d1340d29b5b3cf3fd100e3cd53421dde36002eda6ed93811af63c40d88',
      338.1,
    ),
    nvidia(
      'cusparse',
      '12.5.10.65',
      twice.newer,
      '73060ce019ac064a057267c585bf1fd5a353734151f87472ff02b2c5c9984e78',
      366.5,
    ),
    nvidia(
      'nccl',
      '2.32.3',
      'manylinux_2_27_x86_64',
      'bb94b2348e4861d5e8aa00b36c3d12d9bdf9c6369b82cbb723de0b582280a21c',
      351.5,
    ),
    nvidia('nvjitlink', '12.9.86', twice.old, 'e3f1171dbdc83c5932a45f0f4c99180a70de9bd2718c1ab77d14104f6d7147f9', 39.7),
  ],
};

/** What has to be fetched for this machine; nothing where there are no such wheels. */
export function pinnedWheels(gpu: boolean, platform: string = thisPlatform()): readonly PinnedWheel[] | undefined {
  return (gpu ? gpuWheels : processorWheels)[platform];
}

/** An archive of TensorFlow's C library. */
export interface PinnedArchive {
  readonly version: string;
  /** On the storage host. */
  readonly path: string;
  readonly sha256: string;
}

/** A release of the C library for processors of Intel's kind. */
function release(name: string, sha256: string): PinnedArchive {
  const version = '2.9.1';
  return { version, path: `tensorflow/libtensorflow/libtensorflow-${name}-x86_64-${version}.tar.gz`, sha256 };
}

/** A build of version 2.7 for ARM, which has no release. */
function build(name: string, sha256: string): PinnedArchive {
  return { version: '2.7', path: `tf-builds/libtensorflow_r2_7_${name}.tar.gz`, sha256 };
}

/**
 * The libraries that tfjs-node 4.22 asks for, by kind and platform. Their makers publish no hashes; these are the ones by
 * which nixpkgs (`mjolnir`, `nextcloud-recognize`) and Bazel builds (`wamuir/graft`, `tensorflow-directml-plugin`) pin them.
 */
export const pinnedArchives: Readonly<Record<string, PinnedArchive>> = {
  'cpu linux-x64': release('cpu-linux', '7f510d2546e3db5e10b1d119463689003d587842892ad3c95bca51cf82820173'),
  'gpu linux-x64': release('gpu-linux', '20c46f761d5905f592c4eac0812e8e50d9cb439f9440a9391912cf4c02ed8be8'),
  'cpu darwin-x64': release('cpu-darwin', '56f83d3320ba0f69aaafd6c058645e1b7fbc75fb9a3fc36d6be98de1291ca226'),
  'cpu linux-arm64': build('linux_arm64', '9395d1ff39f5b6847f5121e679ff4e599dc7061a2a7f87ceac061c78e908e6e3'),
  'cpu darwin-arm64': build('darwin_arm64_cpu', '13ab22b97e2af06e431aaeb7b42fb89981965dd01aa16da035d8210aa4183d79'),
};
