import * as THREE from 'three';

/** Adds exposures up in floating point and develops the sum to the screen. */
export class Adder {
  private readonly camera = new THREE.OrthographicCamera(-1, 1, 1, -1, 0, 1);
  private readonly quad = new THREE.Mesh(new THREE.PlaneGeometry(2, 2));
  private readonly adding = new THREE.ShaderMaterial({
    uniforms: { uMap: { value: null }, uWeight: { value: 1 } },
    vertexShader: FULL,
    fragmentShader: `uniform sampler2D uMap; uniform float uWeight; varying vec2 vUv;
      void main() { gl_FragColor = vec4(min(texture2D(uMap, vUv).rgb, vec3(12.0)) * uWeight, 1.0); }`,
    blending: THREE.CustomBlending,
    blendSrc: THREE.OneFactor,
    blendDst: THREE.OneFactor,
    depthTest: false,
    depthWrite: false,
  });
  private readonly developing = new THREE.ShaderMaterial({
    uniforms: { uMap: { value: null }, uExposure: { value: 1 } },
    vertexShader: FULL,
    fragmentShader: DEVELOP,
    depthTest: false,
    depthWrite: false,
  });
  private readonly renderer: THREE.WebGLRenderer;

  constructor(renderer: THREE.WebGLRenderer) {
    this.renderer = renderer;
    this.quad.frustumCulled = false;
  }

  add(from: THREE.Texture, into: THREE.WebGLRenderTarget, weight: number): void {
    setUniform(this.adding, 'uMap', from);
    setUniform(this.adding, 'uWeight', weight);
    this.draw(this.adding, into);
  }

  develop(from: THREE.Texture, exposure: number): void {
    setUniform(this.developing, 'uMap', from);
    setUniform(this.developing, 'uExposure', exposure);
    this.draw(this.developing, null);
  }

  dispose(): void {
    this.adding.dispose();
    this.developing.dispose();
    this.quad.geometry.dispose();
  }

  private draw(material: THREE.ShaderMaterial, into: THREE.WebGLRenderTarget | null): void {
    this.quad.material = material;
    this.renderer.setRenderTarget(into);
    const wasClearing = this.renderer.autoClear;
    this.renderer.autoClear = false;
    this.renderer.render(this.quad, this.camera);
    this.renderer.autoClear = wasClearing;
  }
}

function setUniform(material: THREE.ShaderMaterial, name: string, value: unknown): void {
  const uniform = material.uniforms[name];
  if (uniform) uniform.value = value;
}

const FULL = `varying vec2 vUv; void main() { vUv = uv; gl_Position = vec4(position.xy, 0.0, 1.0); }`;

// The ACES fit is Stephen Hill's (public domain), as three.js also carries it.
const DEVELOP = `uniform sampler2D uMap; uniform float uExposure; varying vec2 vUv;
  vec3 fit(vec3 v) { return (v * (v + 0.0245786) - 0.000090537) / (v * (0.983729 * v + 0.4329510) + 0.238081); }
  void main() {
    vec3 c = texture2D(uMap, vUv).rgb * uExposure * 1.55;
    const mat3 into = mat3(0.59719, 0.07600, 0.02840, 0.35458, 0.90834, 0.13383, 0.04823, 0.01566, 0.83777);
    const mat3 back = mat3(1.60475, -0.10208, -0.00327, -0.53108, 1.10813, -0.07276, -0.07367, -0.00605, 1.07602);
    c = clamp(back * fit(into * c), 0.0, 1.0);
    c = mix(c * 12.92, 1.055 * pow(c, vec3(1.0 / 2.4)) - 0.055, step(0.0031308, c));
    gl_FragColor = vec4(c, 1.0);
  }`;
