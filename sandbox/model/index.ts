export { type Behaviour, behaviours, type Script } from "./behaviour";
export { type ModelSandbox, modelSandbox } from "./model";
