export { type DesksConfig, type DesksSandbox, type DesksSnapshot, type DesksState, desksSandbox } from "./desks";
export { type Fault, faults } from "./faults";
export { type Desk, desks, standIns, vendorHosts } from "./registry";
